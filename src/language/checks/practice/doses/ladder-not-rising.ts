import { flatMap } from '../../../flat-map.js';
import { practice } from '../rule.js';

export const ladderNotRising = practice('ladder-not-rising', (study, report) => {
  for (const drug of study.own('drug')) {
    const ladder = flatMap(drug.facts['ladder']?.values ?? [], (value) => (value.type === 'quantity' ? [value] : []));
    const [before, after] = flatMap(ladder, (value, index) => {
      const last = ladder[index - 1];
      return last !== undefined && last.unit === value.unit && last.value >= value.value ? [last, value] : [];
    });
    if (before === undefined || after === undefined) continue;
    report({
      at: drug.at,
      words: drug.facts['ladder']?.written,
      message: `The doses of ${drug.name} do not rise: ${before.written} is followed by ${after.written}; write every dose once, the smallest first, unless this order is meant.`,
    });
  }
});
