import { describe, expect, it } from 'vitest';
import { noEditor, windowOn } from './harness/editor.js';
import { cpp, protocol } from './texts.js';

const placepref = 'Place-conditioning protocol';

describe.skipIf(noEditor)('a bare .cpp file', () => {
  it('that is a protocol is opened as one, and C++ beside it is left alone', async () => {
    const { window } = await windowOn({ 'place.cpp': protocol, 'engine.cpp': cpp });
    await window.openFile('place.cpp');
    await expect.poll(() => window.language.textContent()).toBe(placepref);
    await window.openFile('engine.cpp');
    await expect.poll(() => window.language.textContent()).toBe('C++');
  });
});
