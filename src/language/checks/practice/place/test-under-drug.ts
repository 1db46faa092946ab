import { flatMap } from '../../../flat-map.js';
import type { ExperimentModel } from '../model/experiment.js';
import type { Administration } from '../model/administrations.js';
import { isSaid } from '../model/conditioning.js';
import { testsOf } from '../model/tests.js';
import { namedIn } from '../model/expression-parts.js';
import { named } from '../../../ir/reading.js';
import { isOfDrug } from '../model/pairings.js';
import { experimentPractice } from '../rule.js';
import { reinstating, underDrug } from '../model/purposes.js';

/** Is it a factor that decides whether, or how much, is given? Then the test under the drug is what the experiment asks about. */
function isVaried({ declared: { session, step } }: Administration, { experiment }: ExperimentModel): boolean {
  const factors = new Set(flatMap(experiment.factors, ({ id, levels }) => [id, ...levels.map((level) => level.id)]));
  const dose = flatMap([...(step.values['dose'] ?? []), ...(step.facts['dose']?.values ?? [])], (value) => named(value) ?? []);
  return [...namedIn(step.condition), ...namedIn(session.condition), ...dose].some((id) => factors.has(id));
}

export const testUnderDrug = experimentPractice('test-under-drug', (experiment, report) => {
  const tests = experiment.derived(testsOf);
  const later = tests.filter(({ isPretest }) => !isPretest);
  // What varies is a question about the drug only where some test is without it.
  const isNeverWithout = later.every(({ given }) => given.some(isOfDrug));
  for (const { test, given } of tests) {
    if (!given.some(isOfDrug)) continue;
    const { phase, session, step } = test.declared;
    if ([phase, session].some((part) => isSaid(part, underDrug) || isSaid(part, reinstating))) continue;
    const drug = given.find((one) => isOfDrug(one) && (isNeverWithout || !isVaried(one, experiment)));
    if (drug === undefined) continue;
    report({
      at: step.at,
      message: `The test of ${phase.name} is under ${drug.material.name}, given before it in ${session.name}: what is seen may be the drug and not the place. Test drug-free, or say why with “aim: "…"” (Watanabe 2013).`,
      related: { at: drug.declared.step.at, message: `${drug.material.name} is given here.` },
    });
  }
});
