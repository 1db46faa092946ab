import { expect, it } from 'vitest';
import { noEditor, windowOn } from './harness/editor.js';
import { cpp } from './texts.js';

it.skipIf(noEditor)('says how long the extension takes to become active for a C++ file', async () => {
  const { window, url } = await windowOn({ 'engine.cpp': cpp });
  const times: number[] = [];
  while (times.length < 7) {
    await window.goTo(url);
    await window.openFile('engine.cpp');
    await expect.poll(() => window.language.textContent()).toBe('C++');
    times.push(await window.activationTime());
  }
  process.stderr.write(`Active in ${times.join(', ')} ms\n`);
});
