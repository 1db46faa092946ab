import type { Section } from '../../document/types.js';
import { isAssumed, isFitted } from '../../../simulation/parameters/parameter.js';
import { readable } from '../../timeline/model/lookup.js';
import type { SimulationFacts } from '../types.js';
import { countingNumbers } from './numbers.js';

/** What is in the protocol and not in the numbers. */
export function limitsSection(facts: SimulationFacts): Section[] {
  const { manifest: { ignored }, spread: { missing, exclusions } } = facts;
  const items = [
    ...ignored,
    ...missing.map(({ name, why }) => `${readable(name)} is not predicted: ${why}.`),
    ...exclusions.flatMap(({ rule, notRun }) => (notRun === null ? [] : [`The rule “${rule}” is not carried out in what is shown here: ${notRun}.`])),
  ];
  return [{
    title: 'What the model leaves out',
    blocks: [
      ...(items.length === 0 ? [] : [{ type: 'list' as const, items }]),
      { type: 'text', text: `Its equations, and what is known to be weak in it, are in docs/simulation.md of placepref; what it predicts beside what was published, misses too, is in docs/validation.md.${calibrationText(facts)}` },
    ],
  }];
}

/** How many numbers nobody measured, by their sources. */
function calibrationText(facts: SimulationFacts): string {
  const numbers = countingNumbers(facts);
  const assumed = numbers.filter(({ source }) => isAssumed(source));
  const fitted = assumed.filter(({ source }) => isFitted(source)).length;
  const said = [
    ...(fitted === 0 ? [] : [`${fitted} ${fitted === 1 ? 'was' : 'were'} fitted to published lines, which is a calibration and no evidence`]),
    ...(assumed.length === fitted ? [] : [`${assumed.length - fitted}${fitted === 0 ? '' : ' more'} ${assumed.length - fitted === 1 ? 'is' : 'are'} assumed, in whole or for the species`]),
  ];
  return said.length === 0 ? '' : ` Of the ${numbers.length} numbers that count here, ${said.join(', and ')}.`;
}
