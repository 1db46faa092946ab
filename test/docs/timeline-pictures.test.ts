import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/run.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/timeline.md`, 'utf8');

describe('docs/timeline.md', () => {
  it.each([
    ['timeline-witnessed-fear', ['examples/witnessed-fear.cpp']],
    ['timeline-reinstatement', ['examples/morphine-extinction.cpp', '--experiment', 'reinstatement']],
  ])('shows %s as it is drawn; npm run picture draws it anew', async (name, argv) => {
    expect(page).toContain(`(images/${name}.svg)`);
    const { stdout } = await run(['timeline', ...argv], { cwd: root });
    expect(readFileSync(`${root}docs/images/${name}.svg`, 'utf8') === stdout).toBe(true);
  });
});
