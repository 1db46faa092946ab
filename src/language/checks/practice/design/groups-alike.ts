import type { Arm, Id } from '../../../ir/types.js';
import { armName } from '../model/conditioning.js';
import type { ExperimentModel } from '../model/experiment.js';
import { experimentPractice } from '../rule.js';

const levelsOf = ({ animals, levels }: Arm): string => JSON.stringify([animals, Object.entries(levels).sort()]);

/** All that an arm goes through, without its own id. */
function daysOf({ id }: Arm, { experiment }: ExperimentModel): string {
  const tracks = experiment.timeline.filter(({ arm }) => arm === (id satisfies Id));
  return JSON.stringify(tracks.map(({ days }) => days)).replaceAll(JSON.stringify(id), '"this arm"');
}

export const groupsAlike = experimentPractice('groups-alike', (experiment, report) => {
  const { arms } = experiment.experiment;
  arms.forEach((arm, index) => {
    const like = arms.slice(0, index).find((other) => levelsOf(other) === levelsOf(arm) && daysOf(other, experiment) === daysOf(arm, experiment));
    if (like === undefined) return;
    const levels = Object.keys(arm.levels).length === 0 ? '' : ` (${armName(arm)})`;
    report({ at: arm.at, message: `${arm.name} and ${like.name} are the same animals with the same levels${levels}, and the same is done to both; nothing tells them apart. State what differs, or join them.`, related: { at: like.at, message: 'The other group.' } });
  });
});
