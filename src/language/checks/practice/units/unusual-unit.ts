import type { Administration } from '../model/administrations.js';
import { grouped } from '../../../grouped.js';
import { nameOf, quantity, reference } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

/** By another route an amount per animal may be usual, as into the brain; where the route is not known, only the doses of one sentence are compared. */
const drugAndRoute = ({ material, route, declared: { step } }: Administration): string => [material.substance ?? material.id, route ?? step.id].join('\n');

/** Once for a dose, however many sentences give it. */
export const unusualUnit = experimentPractice('unusual-unit', ({ prescribed }, report) => {
  const said = new Set<string>();
  for (const given of grouped(prescribed, drugAndRoute).values()) {
    // The dose of a material is by the route that it states.
    const own = given.filter(({ material, route }) => {
      const stated = reference(material, 'route');
      return stated === undefined || nameOf(stated) === route;
    });
    const doses = [...given.map(({ dose }) => dose), ...own.map(({ material }) => quantity(material, 'dose'))];
    const perWeight = doses.find((dose) => dose?.unit.endsWith('/kg') === true && dose.value > 0);
    if (perWeight === undefined) continue;
    for (const { material, dose, route, declared: { step } } of given) {
      const isConcentration = dose?.unit.endsWith('/mL') === true;
      if (dose === undefined || !(isConcentration || `${dose.unit}/kg` === perWeight.unit) || said.has(`${material.id} ${dose.written}`)) continue;
      if ([step, step.facts['dose'], material, material.facts['dose']].some((part) => part?.provenance?.notes !== undefined)) continue;
      said.add(`${material.id} ${dose.written}`);
      report({
        at: step.at,
        words: dose.written,
        message: `${material.name} is given${route === undefined ? '' : ` ${route}`} as ${dose.written} ${isConcentration ? 'here, which is a concentration,' : 'per animal here'} and as ${perWeight.written} elsewhere; ${isConcentration ? 'state the dose here, and how concentrated it is with the drug' : 'state all doses per body weight, or say in a note why this one is not'}.`,
      });
    }
  }
});
