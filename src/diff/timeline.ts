import { clockText, lengthText } from '../language/ir/clock.js';
import { nameOf, withInner } from '../language/ir/reading.js';
import type { Experiment, Id, Track } from '../language/ir/types.js';
import { daysText, headOf } from '../language/words.js';
import { changeOf, keysOfBoth, toldOnce, type Change } from './change.js';

/** When one step takes place in one track. */
interface Occurrence {
  readonly day: number | null;
  readonly clock: number | null;
  readonly duration: number | null;
}

/** What happens otherwise in one version of an experiment than in another; a change of all groups is told once. */
export function changedSteps(before: Experiment, after: Experiment): Change[] {
  const [steps, earlier] = [stepsOf(after), stepsOf(before)];
  const tracks = new Map(before.timeline.map((track) => [track.id, track]));
  const changes = after.timeline.flatMap((track) => {
    const was = occurrencesOf(tracks.get(track.id));
    const is = occurrencesOf(track);
    const name = trackName(track);
    return keysOfBoth(was, is).flatMap((step) => ofStep(steps.get(step) ?? earlier.get(step) ?? nameOf(step), was.get(step) ?? [], is.get(step) ?? []).map((change) => ({ ...change, who: [name] })));
  });
  const moved = new Set(changes.map(({ what }) => what));
  const reworded = [...steps].flatMap(([id, written]) => (earlier.has(id) && !moved.has(written) ? (changeOf('written otherwise', earlier.get(id), written) ?? []) : []));
  const told = toldOnce(changes).map((change) => (change.who.length === after.timeline.length ? { ...change, who: [] } : change));
  return [...told, ...reworded];
}

function ofStep(what: string, was: readonly Occurrence[], is: readonly Occurrence[]): Change[] {
  const [daysBefore, daysAfter] = [was, is].map((occurrences) => occurrences.map(({ day }) => day));
  const moved = changeOf(what, was.length === 0 ? undefined : daysText(daysBefore ?? []), is.length === 0 ? undefined : daysText(daysAfter ?? []));
  const isMoved = moved?.kind === 'changed' && was.length === is.length;
  const times = was.length === 0 || is.length === 0 ? undefined : changeOf(what, timesText(was), timesText(is));
  return [...(moved === undefined ? [] : [isMoved ? { ...moved, kind: 'moved' as const } : moved]), ...(times === undefined ? [] : [{ ...times, kind: 'moved' as const }])];
}

/** `at 09:00, for 30 min`; all of them where they differ by the day. */
function timesText(occurrences: readonly Occurrence[]): string {
  const said = occurrences.map(({ clock, duration }) => [clock === null ? 'at an open time' : `at ${clockText(clock)}`, ...(duration === null || duration === 0 ? [] : [`for ${lengthText(duration)}`])].join(' '));
  return [...new Set(said)].join(', ');
}

function occurrencesOf(track: Track | undefined): Map<Id, Occurrence[]> {
  const found = new Map<Id, Occurrence[]>();
  for (const { day, sessions } of track?.days ?? []) {
    for (const { clock: begins, steps } of sessions) {
      for (const { step, clock, onset, duration } of steps) {
        const at = clock ?? (begins === null || onset === null ? null : begins + onset);
        found.set(step, [...(found.get(step) ?? []), { day, clock: at, duration }]);
      }
    }
  }
  return found;
}

/** `conditioning, morning: inject saline` */
function stepsOf({ phases }: Experiment): Map<Id, string> {
  return new Map(phases.flatMap((phase) => phase.sessions.flatMap((session) => session.steps.flatMap(withInner).map((step): [Id, string] => [step.id, `${phase.name}, ${session.name}: ${headOf(step.written)}`]))));
}

function trackName({ id }: Track): string {
  return id.split('.').slice(1).join(' ');
}
