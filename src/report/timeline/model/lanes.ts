import type { Arm, Track } from '../../../language/ir/types.js';
import { readable, type Lookup } from './lookup.js';
import type { Lane } from './types.js';
import { sourceOf } from './source.js';
import { valueText } from './words.js';

export type LaneHead = Omit<Lane, 'cells'>;

/** What stands to the left of each track. */
export function laneHeads(lookup: Lookup): readonly LaneHead[] {
  const { timeline, arms } = lookup.experiment;
  const labels = arms.map((arm) => armLabel(arm, lookup));
  const label = (arm: Arm, index: number): string => (labels.indexOf(labels[index] ?? '') === labels.lastIndexOf(labels[index] ?? '') ? (labels[index] ?? '') : readable(arm.name));
  let before: string | undefined;
  return timeline.map((track) => {
    const arm = lookup.arms.get(track.arm);
    const isFirst = track.arm !== before;
    before = track.arm;
    const source = arm === undefined ? undefined : sourceOf(arm);
    const order = orderText(track, lookup);
    const size = arm === undefined ? undefined : sizeText(arm, lookup);
    return {
      id: track.id,
      arm: track.arm,
      label: arm === undefined ? readable(track.arm) : label(arm, arms.indexOf(arm)),
      ...(isFirst && size !== undefined && { n: size }),
      ...(order !== undefined && { order }),
      ...(source !== undefined && { source }),
    };
  });
}

/** `fearful, oxytocin given`; a level that is an amount has it in brackets. */
function armLabel(arm: Arm, lookup: Lookup): string {
  const levels = Object.values(arm.levels).map((id) => {
    const value = lookup.levels.get(id)?.value;
    return value === undefined ? lookup.name(id) : `${lookup.name(id)} (${valueText(value, {}, lookup)})`;
  });
  // Where nothing divides the animals, the one arm is called so.
  if (levels.length === 0) return arm.name === 'all' ? 'all animals' : readable(arm.name);
  return levels.join(', ');
}

/** `n = 8`; undefined where it is not stated. */
function sizeText({ n, levels }: Arm, lookup: Lookup): string | undefined {
  if (n === null || n.type === 'unstated') return undefined;
  if (n.type !== 'number') return `n = ${valueText(n, levels, lookup)}`;
  return `n = ${n.value}${n.upper === undefined ? '' : `–${n.upper}`}`;
}

function orderText({ orders }: Track, lookup: Lookup): string | undefined {
  const several = orders.filter(({ levels }) => levels.length > 1);
  return several.length === 0 ? undefined : several.map(({ levels }) => levels.map((id) => lookup.name(id)).join(' → ')).join('; ');
}
