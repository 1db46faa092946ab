import type { Definition, Level } from '../../../ir/types.js';
import { namedIn } from '../model/expression-parts.js';
import { dayPractice } from '../rule.js';

const negations: ReadonlySet<string> = new Set(['no', 'not', 'non', 'without', 'un', 'free', 'off']);

/** Does the name of a level say that a material is given: `cocaine_paired`, `saline_group`, `vehicle`? */
function mentions({ name }: Level, material: Definition): boolean {
  const words = name.split('_');
  if (words.some((word) => negations.has(word))) return false;
  return material.name.split('_').every((word) => words.includes(word)) || (material.kind === 'vehicle' && words.includes('vehicle'));
}

export const groupNamedOtherwise = dayPractice('group-named-otherwise', (experiment, report) => {
  const said = new Set<string>();
  const materials = [...new Set(experiment.administrations.map(({ material }) => material))];
  const factors = experiment.experiment.factors.filter(({ levels }) => levels.some((level) => materials.some((material) => mentions(level, material))));
  if (factors.length === 0) return;
  for (const { material, levels, declared: { session, step } } of experiment.administrations) {
    const asked = namedIn(step.condition);
    for (const factor of factors.filter(({ id }) => asked.includes(id))) {
      const level = factor.levels.find(({ id }) => id === levels[factor.id]);
      const other = factor.levels.find((one) => one !== level && mentions(one, material));
      const named = level === undefined ? undefined : materials.find((one) => one !== material && mentions(level, one));
      if (level === undefined || other === undefined || named === undefined || mentions(level, material)) continue;
      // The other branch is the same slip.
      const key = `${session.id} ${factor.id}`;
      if (said.has(key)) continue;
      said.add(key);
      report({ at: step.at, message: `${level.name} gets ${material.name} here, though its name says ${named.name}, and ${factor.name} has ${other.name} too; were the two exchanged?` });
    }
  }
});
