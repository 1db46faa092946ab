import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBatch } from '../../src/cli/protocols/check-protocols.js';

/** Files that import one another, also in a circle, some with something wrong; and one that imports nothing. */
const texts: Readonly<Record<string, string>> = {
  'drugs.cpp': 'library "Drugs"\n\ndrug morphine { dose: 10 mg/kg  route: sc  colour: blue }\n',
  'box.cpp': 'library "Box"\nimport "round.cpp"\n\napparatus box { colour: blue  compartment left  compartment right }\n',
  'round.cpp': 'library "Round"\nimport "box.cpp"\nimport "drugs.cpp"\n\ndrug again { dose: 1 mgg/kg }\n',
  'study.cpp': 'protocol "Study"\nimport "box.cpp"\nimport "drugs.cpp"\nimport "round.cpp"\n\nphase p day 1 { session s at 09:00 { inject morphine confine to left for 30 min inject nothing_known } }\n',
  'alone.cpp': 'protocol "Alone"\n\nphase p day 1 { session s at 09:00 { inject morphine } }\n',
};

const protocolOf = (path: string) => ({ path, file: `/lab/${path}`, text: texts[path] ?? '' });

async function found(paths: readonly string[]): Promise<unknown[]> {
  return checkBatch(paths.map(protocolOf), async ({ path }) => texts[path.replace('/lab/', '')]);
}

describe('protocols that are checked together', () => {
  it('have the findings that each has alone, in any order and some twice', async () => {
    const alone = new Map<string, unknown>();
    for (const path of Object.keys(texts)) alone.set(path, (await found([path]))[0]);
    expect([...alone.values()].map((report) => (report as { problems: readonly unknown[] }).problems.length)).not.toContain(0);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(texts)), { minLength: 2, maxLength: 8 }), async (paths) => {
        expect(await found(paths)).toEqual(paths.map((path) => alone.get(path)));
      }),
      { numRuns: 100 },
    );
  });
});
