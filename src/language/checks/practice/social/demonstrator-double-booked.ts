import { flatMap } from '../../../flat-map.js';
import type { Definition } from '../../../ir/types.js';
import { clockText } from '../../../ir/clock.js';
import type { ExperimentModel, Happening } from '../model/experiment.js';
import { pairingsWith, plannedExposures } from '../model/exposures.js';
import { grouped } from '../../../grouped.js';
import { concernsArm, occasionsByDay } from '../model/occasions.js';
import { collide, occupies } from '../model/occupation.js';
import { isWritten } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';

/** Two steps of the partners of a track in two sessions at once; where its own animals are in both, overlapping-sessions says so. */
function clash(happenings: readonly Happening[]): readonly [Happening, Happening] | undefined {
  for (const earlier of happenings) {
    const later = happenings.find((other) => other.session !== earlier.session && collide(earlier, other) && !(concernsArm(earlier) && concernsArm(other)));
    if (later !== undefined) return [earlier, later];
  }
  return undefined;
}

function takesPart(partner: Definition, { step: { participants } }: Happening, experiment: ExperimentModel): boolean {
  return participants.some(({ animals }) => experiment.animals(animals)?.id === partner.id);
}

/** Who keeps its partner needs the same animal each time. */
export const demonstratorDoubleBooked = dayPractice('demonstrator-double-booked', (experiment, report) => {
  const tracks = experiment.derived(occasionsByDay);
  for (const [track, exposures] of grouped(experiment.derived(plannedExposures), (exposure) => exposure.track)) {
    for (const [partner, [first]] of grouped(exposures, ({ partners }) => partners[0])) {
      const [pairing] = partner === undefined || first?.subject === undefined ? [] : pairingsWith([first.subject.id, partner.id], experiment);
      if (partner === undefined || pairing === undefined || isWritten(pairing, 'new_partner')) continue;
      for (const [day, occasions] of tracks.get(track) ?? []) {
        const found = clash(flatMap(occasions, ({ happenings }) => happenings).filter((happening) => occupies(happening) && takesPart(partner, happening, experiment)));
        if (found === undefined) continue;
        const [earlier, later] = found;
        const [from, then] = [earlier.step.clock, later.step.clock].map((clock) => (clock === null ? undefined : clockText(clock)));
        const until = earlier.step.clock === null ? '' : ` to ${clockText(earlier.step.clock + (earlier.step.duration ?? 0))}`;
        report({
          at: later.declared.session.at,
          message: `On day ${day} the same one of ${partner.name} is in ${earlier.declared.session.name} (“${earlier.declared.step.verb}”${from === undefined ? '' : `, ${from}${until}`}) and in ${later.declared.session.name} (“${later.declared.step.verb}”${then === undefined ? '' : `, ${then}`}), since each animal keeps its partner (${pairing.name}); move one of the two.`,
          related: { at: earlier.declared.session.at, message: `${earlier.declared.session.name} is here.` },
        });
        break;
      }
    }
  }
});
