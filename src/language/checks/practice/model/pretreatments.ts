import { flatMap } from '../../../flat-map.js';
import type { Timing } from '../../../ir/types.js';
import type { Administration } from './administrations.js';
import type { ExperimentModel, Happening } from './experiment.js';
import { happeningsBySession } from './occasions.js';

/** Something that is given so long before another step of its track on its day. */
export interface Pretreatment {
  readonly given: Administration;
  readonly timing: Timing & { readonly type: 'offset' };
  readonly anchor: Happening;
  /** All that happens in the session in which it is written. */
  readonly session: readonly Happening[];
}

export function pretreatmentsOf(experiment: ExperimentModel): readonly Pretreatment[] {
  const sessions = experiment.derived(happeningsBySession);
  return flatMap(experiment.administrations, (given) => {
    const timing = given.declared.step.timing.find((one) => one.type === 'offset' && one.direction === 'before');
    if (timing?.type !== 'offset') return [];
    const anchor = flatMap(given.day.sessions, (session) => sessions.get(session) ?? []).find(({ declared }) => declared.step.id === timing.of);
    return anchor === undefined ? [] : [{ given, timing, anchor, session: sessions.get(given.session) ?? [] }];
  });
}
