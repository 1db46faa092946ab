import { mean, testOf, visits } from '../figures.js';
import type { Line } from '../line.js';
import { placeStudy } from '../studies.js';

const [least, most] = [13.6, 31.1];
/** Standard errors of the least and of the most. */
const [errorOfLeast, errorOfMost] = [1.9, 4.3];
const entriesOf = ([drug, other]: readonly [number[], number[]]): number => mean([...drug, ...other]);

export const movement: readonly Line[] = [
  {
    about: 'Entries into a side in a test',
    published: `${least} ± ${errorOfLeast} to ${most} ± ${errorOfMost}`,
    source: 'Popik 2006',
    studies: { any: placeStudy({}) },
    predict: (outcomes) => {
      const entries = entriesOf(testOf(outcomes('any')[0], 0).entries);
      return { predicted: entries.toFixed(1), agrees: entries >= least && entries <= most };
    },
    misfits: (outcomes) => {
      const entries = entriesOf(testOf(outcomes('any')[0], 0).entries);
      return [Math.max(0, least - entries) / errorOfLeast + Math.max(0, entries - most) / errorOfMost];
    },
  },
  {
    about: 'Where a preference for morphine comes from',
    published: 'sooner from the other side to the drug’s, not longer stays there',
    source: 'German and Fields 2007, 10.1152/jn.00303.2006, rats',
    studies: { any: placeStudy({ species: 'rat' }) },
    predict: (outcomes) => {
      const [{ tests: [before, after] }] = outcomes('any');
      if (before === undefined || after === undefined) throw new Error('There are no two tests.');
      const [drug, other] = visits(after).map((length, side) => length / (visits(before)[side] ?? Number.NaN));
      return { predicted: `visits to the other side ${(other ?? Number.NaN).toFixed(2)} times as long as before, to the drug’s ${(drug ?? Number.NaN).toFixed(2)} times`, agrees: -Math.log(other ?? Number.NaN) > 2 * Math.abs(Math.log(drug ?? Number.NaN)) };
    },
    misfits: () => [],
  },
];
