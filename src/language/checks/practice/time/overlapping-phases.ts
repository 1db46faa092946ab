import { flatMap } from '../../../flat-map.js';
import { concernsArm, occasionsByDay } from '../model/occasions.js';
import { dayPractice } from '../rule.js';

/** Where every session has its clock time, overlapping-sessions says whether they get in each other's way. */
export const overlappingPhases = dayPractice('overlapping-phases', (experiment, report) => {
  const said = new Set<string>();
  const days = flatMap([...experiment.derived(occasionsByDay).values()], (ofTrack) => [...ofTrack]);
  for (const [day, all] of days) {
    const occasions = all.filter(({ happenings }) => happenings.some(concernsArm));
    for (const [index, one] of occasions.entries()) {
      for (const other of occasions.slice(index + 1)) {
        const key = `${one.phase.id} ${other.phase.id}`;
        if (one.phase === other.phase || said.has(key)) continue;
        if (one.session.clock !== null && other.session.clock !== null) continue;
        said.add(key);
        report({
          at: other.phase.at,
          message: `${one.phase.name} and ${other.phase.name} both have sessions of the same animals on day ${day}, and not all of them a clock time; move one, or say which is first.`,
          related: { at: one.phase.at, message: `${one.phase.name} is here.` },
        });
      }
    }
  }
});
