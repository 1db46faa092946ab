import type { Section } from '../../document/types.js';
import { readable } from '../../timeline/model/lookup.js';
import type { SimulationFacts } from '../types.js';

/** What is in the protocol and not in the numbers. */
export function limitsSection({ manifest: { ignored }, spread: { missing, exclusions } }: SimulationFacts): Section[] {
  const items = [
    ...ignored,
    ...missing.map(({ name, why }) => `${readable(name)} is not predicted: ${why}.`),
    ...exclusions.flatMap(({ rule, notRun }) => (notRun === null ? [] : [`The rule “${rule}” is not carried out in what is shown here: ${notRun}.`])),
  ];
  return [{
    title: 'What the model leaves out',
    blocks: [
      ...(items.length === 0 ? [] : [{ type: 'list' as const, items }]),
      { type: 'text', text: 'Its equations, and what is known to be weak in it, are in docs/simulation.md of placepref; what it predicts beside what was published, misses too, is in docs/validation.md. Most of its numbers for learning, fear and choice were set by hand: a calibration, and no evidence.' },
    ],
  }];
}
