import { grouped } from '../../language/grouped.js';
import type { Problem } from '../problems.js';

/** So many rows with a fault in one column are told one by one. */
const shown = 5;

/** Faults of a table, of each column the first few: a date that is written otherwise is so in every row. */
export function firstOfEach(problems: readonly Problem[]): Problem[] {
  const inColumn = ({ at }: Problem): string | undefined => /^row \d+, (column .*)$/.exec(at ?? '')?.[1];
  const columns = grouped(problems, inColumn);
  return [...columns].flatMap(([column, all]) => {
    const [first] = all;
    if (column === undefined || first === undefined || all.length <= shown + 1) return all;
    return [...all.slice(0, shown), { input: first.input, at: column, message: `${all.length - shown} more rows have a fault there.` }];
  });
}
