import { flatMap } from '../../../flat-map.js';
import type { Facts } from '../../../ir/types.js';
import { practice } from '../rule.js';

/** `75 %` and `75 % w/w` are both shares; only the first leaves open of what. */
function plainPercent({ concentration, contains }: Facts): string | undefined {
  const values = flatMap([concentration, contains], (fact) => fact?.values ?? []);
  return flatMap(values, (value) => (value.type === 'quantity' && value.unit === '1' && !/[vw]\s*\/\s*[vw]/.test(value.written) ? [value.written] : []))[0];
}

export const ambiguousPercent = practice('ambiguous-percent', (study, report) => {
  for (const kind of ['drug', 'vehicle', 'mix'] as const) for (const { name, facts, at } of study.own(kind)) {
    const found = plainPercent(facts);
    // Of a gas, per cent are by volume.
    if (found === undefined || facts['route']?.written === 'inhaled') continue;
    report({ at, words: found, message: `${name} is stated with ${found}, which can be by weight or by volume; write % w/v (g in 100 mL), % v/v or % w/w.` });
  }
});
