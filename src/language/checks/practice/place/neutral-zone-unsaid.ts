import { flatMap } from '../../../flat-map.js';
import { apparatusOf } from '../model/apparatus.js';
import { isWritten, nameOf, observationsIn, operationsIn } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

/** A share of the time in a whole apparatus depends on whether its zones count in it. */
export const neutralZoneUnsaid = experimentPractice('neutral-zone-unsaid', (experiment, report) => {
  const { outcomes, exclusions, phases } = experiment.experiment;
  const formulas = [
    ...outcomes.map(({ formula, at, name }) => ({ formula, at, what: name })),
    ...exclusions.map(({ condition, at }) => ({ formula: condition, at, what: 'the exclusion' })),
    ...flatMap(phases, ({ until, name }) => (until === undefined ? [] : [{ formula: until.condition, at: until.at, what: `the criterion of ${name}` }])),
  ];
  for (const { formula, at, what } of formulas) {
    const wholes = flatMap(flatMap(operationsIn(formula).filter(({ operator }) => operator === '/' || operator === 'of'), (operation) => operation.arguments.slice(1)), observationsIn);
    for (const { place } of wholes) {
      const apparatus = place?.type === 'reference' ? apparatusOf(place.id, experiment) : undefined;
      if (apparatus === undefined || place?.type !== 'reference' || apparatus.id !== place.id) continue;
      for (const zone of (apparatus.parts ?? []).filter((part) => part.kind === 'zone' && !isWritten(part, 'counts_in_share'))) {
        report({ at: zone.at, message: `${what} is a share of the time in ${nameOf(apparatus.id)}, and whether ${zone.name} counts in that whole is not stated; write “counts_in_share: yes”, “no” or “unstated”.`, related: { at, message: 'The share.' }, fix: { title: 'Say that it is unstated', insert: 'counts_in_share: unstated' } });
      }
    }
  }
});
