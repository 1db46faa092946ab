import { describe, expect, it, onTestFinished } from 'vitest';
import { textOf } from './texts.js';
import { Trial } from './trial.js';

function trial(): Trial {
  const made = new Trial();
  onTestFinished(() => made.end());
  return made;
}

describe('a trial of any text', { timeout: 300_000 }, () => {
  it('is the same for the same number, and another for another', () => {
    expect(textOf(1, 5)).toEqual(textOf(1, 5));
    expect(new Set(Array.from({ length: 20 }, (_, index) => textOf(1, index).text)).size).toBe(20);
  });

  it('finds nothing wrong with texts that are changed at random', async () => {
    const any = trial();
    for (let index = 0; index < 12; index++) expect({ index, faults: await any.faultsOf(textOf(1, index)) }).toEqual({ index, faults: [] });
  });

  it('notices what is changed that should not be, and what is written though nothing could be made', async () => {
    const faults = await trial().faultsOf({ origin: 'a test', beside: null, text: 'protocol "Fine"\n' }, [
      { args: ['compile', 'FILE', '-o', 'FILE.other'], seconds: 0, makes: [] },
    ]);
    expect(faults.map(({ what }) => what)).toEqual([expect.stringMatching(/^took .* of processor time$/), expect.stringMatching(/^changed or made /)]);
  });
});
