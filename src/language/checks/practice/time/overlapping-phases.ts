import { flatMap } from '../../../flat-map.js';
import type { Phase } from '../../../ir/types.js';
import { concernsArm, occasionsByDay } from '../model/occasions.js';
import { dayPractice } from '../rule.js';

/**
 * Where every session has its clock time, overlapping-sessions says whether they get in each other's way. Of a phase it is said once: of
 * many phases on one day each pair would be a finding.
 */
export const overlappingPhases = dayPractice('overlapping-phases', (experiment, report) => {
  const said = new Set<Phase>();
  const days = flatMap([...experiment.derived(occasionsByDay).values()], (ofTrack) => [...ofTrack]);
  for (const [day, all] of days) {
    const occasions = all.filter(({ happenings }) => happenings.some(concernsArm));
    for (const [index, one] of occasions.entries()) {
      for (const other of occasions.slice(index + 1)) {
        if (one.phase === other.phase || said.has(other.phase)) continue;
        if (one.session.clock !== null && other.session.clock !== null) continue;
        said.add(other.phase);
        report({
          at: other.phase.at,
          message: `${one.phase.name} and ${other.phase.name} both have sessions of the same animals on day ${day}, and not all of them a clock time; move one, or say which is first.`,
          related: { at: one.phase.at, message: `${one.phase.name} is here.` },
        });
      }
    }
  }
});
