import type { Administration } from '../model/administrations.js';
import { grouped } from '../model/grouped.js';
import { quantity } from '../model/values.js';
import { experimentPractice } from '../rule.js';

const drugAndRoute = ({ material, route }: Administration): string => [material.substance ?? material.id, route].join('\n');

/** By another route an amount per animal may be usual, as into the brain. */
export const unusualUnit = experimentPractice('unusual-unit', ({ administrations }, report) => {
  for (const given of grouped(administrations.filter(({ route }) => route !== undefined), drugAndRoute).values()) {
    const doses = [...given.map(({ dose }) => dose), ...given.map(({ material }) => quantity(material, 'dose'))];
    const perWeight = doses.find((dose) => dose?.unit.endsWith('/kg'));
    if (perWeight === undefined) continue;
    for (const { material, dose, route, declared: { step } } of given) {
      if (dose === undefined || `${dose.unit}/kg` !== perWeight.unit) continue;
      if ([step, step.facts['dose'], material, material.facts['dose']].some((part) => part?.provenance?.notes !== undefined)) continue;
      report({
        at: step.at,
        words: dose.written,
        message: `${material.name} is given ${route} as ${dose.written} per animal here and as ${perWeight.written} elsewhere; state all doses per body weight, or say in a note why this one is not.`,
      });
    }
  }
});
