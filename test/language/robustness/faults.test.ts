import { describe, expect, it } from 'vitest';
import { examples } from './examples.js';
import { faultKinds, faults } from './faults.js';
import { census, check } from './workbench.js';

const mostErrors = 7;
const mostLost = 0.02;

/** Share of the nodes of an example that are gone, type by type: a node of another type does not make up for one. */
function lost(before: Map<string, number>, after: Map<string, number>): number {
  let gone = 0;
  let all = 0;
  for (const [type, count] of before) {
    all += count;
    gone += Math.max(0, count - (after.get(type) ?? 0));
  }
  return gone / all;
}

describe('a single fault', () => {
  it.each(faultKinds)('that drops %s costs few errors and few nodes', { timeout: 120_000 }, async (kind) => {
    const tooMuch: string[] = [];
    for (const { example, what, text } of faults(examples, kind, 100, 20181210)) {
      const whole = await check(example.text, example.path);
      const { errors, document } = await check(text, example.path);
      const share = lost(census(whole.document.parseResult.value), census(document.parseResult.value));
      if (errors.length > mostErrors || share > mostLost) tooMuch.push(`${what}: ${errors.length} errors, ${(share * 100).toFixed(1)} % of the nodes`);
    }
    expect(tooMuch).toEqual([]);
  });
});
