import type { Administration } from '../model/administrations.js';
import { grouped } from '../model/grouped.js';
import { experimentPractice } from '../rule.js';

const drugAndRoute = ({ material, route }: Administration): string => [material.substance ?? material.id, route].join('\n');

/** By another route an amount per animal may be usual, as into the brain. */
export const unusualUnit = experimentPractice('unusual-unit', ({ prescribed }, report) => {
  for (const given of grouped(prescribed.filter(({ route }) => route !== undefined), drugAndRoute).values()) {
    const perWeight = given.find(({ dose }) => dose?.unit.endsWith('/kg'));
    if (perWeight?.dose === undefined) continue;
    for (const { material, dose, route, declared: { step } } of given) {
      if (dose === undefined || `${dose.unit}/kg` !== perWeight.dose.unit) continue;
      if ([step, step.facts['dose'], material, material.facts['dose']].some((part) => part?.provenance?.notes !== undefined)) continue;
      report({
        at: step.at,
        words: dose.written,
        message: `${material.name} is given ${route} as ${dose.written} per animal here and as ${perWeight.dose.written} elsewhere; state all doses per body weight, or say in a note why this one is not.`,
      });
    }
  }
});
