import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from './check.js';
import { fencesIn, readDocs, type Fence } from './fences.js';
import { timelineOf } from './timeline.js';

/** Each timeline with the protocol before it. */
function pairs(): { protocol: Fence; timeline: Fence }[] {
  const fences = fencesIn(readDocs('time.md'));
  return fences.flatMap((timeline, index) => {
    const protocol = fences[index - 1];
    return timeline.language === 'timeline' && protocol !== undefined ? [{ protocol, timeline }] : [];
  });
}

const timeline = async ({ protocol, timeline: { words } }: { protocol: Fence; timeline: Fence }): Promise<string> =>
  timelineOf((await check(protocol.text)).study(), words.includes('last') ? 'last' : 'first');

if (process.env['UPDATE_DOCS'] !== undefined) {
  const lines = readDocs('time.md').split('\n');
  for (const pair of pairs().reverse()) {
    const old = pair.timeline.text === '\n' ? 0 : pair.timeline.text.split('\n').length - 1;
    lines.splice(pair.timeline.line - 1, old, ...(await timeline(pair)).trimEnd().split('\n'));
  }
  writeFileSync(new URL('../../docs/time.md', import.meta.url), lines.join('\n'));
}

describe('the timelines of docs/time.md', () => {
  it('are there', () => {
    expect(pairs().length).toBeGreaterThan(5);
  });

  it.each(pairs().map((pair) => [`line ${pair.timeline.line}, ${pair.timeline.headings.at(-1)}`, pair] as const))('%s', async (_title, pair) => {
    expect(pair.timeline.text).toBe(await timeline(pair));
  });
});
