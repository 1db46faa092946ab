import type { Experiment, Id, Phase, Study, TrackDay, TrackSession } from '../../language/ir/types.js';
import { dateOf } from './dates.js';
import { clockOf, entryOf, sessionNameOf, titleOf, type Moment } from './entries.js';
import { sortOf, type Sort } from './kinds.js';
import { laneHeads, type LaneHead } from './lanes.js';
import { Lookup, readable } from './lookup.js';
import { mergeInOrder } from './merge.js';
import type { Cell, Column, Mark, PhaseHead, Running, SessionBox, Slot, Timeline } from './model.js';
import { notesOn } from './notes.js';
import { latestPhases, phaseHead } from './phases.js';
import { sourceOf } from './source.js';

export interface TimelineOptions {
  /** Date of day 1, ISO 8601, in place of the one that the protocol states. */
  readonly start?: string;
}

/** One day of one phase, in all lanes. */
interface Place {
  readonly day: number | null;
  readonly ordinal: number;
  readonly phase: Phase | undefined;
  readonly isConditional: boolean;
  /** What the lanes have on it, lane by lane. */
  readonly days: (readonly TrackDay[])[];
}

/** What one experiment of a study shows. */
export function timelineOf(study: Study, experiment: Experiment, { start = startOf(study, experiment) }: TimelineOptions = {}): Timeline {
  const lookup = new Lookup(study, experiment);
  const heads = laneHeads(lookup);
  const places = placesOf(lookup);
  const late = latestPhases(lookup);
  const phaseHeads = new Map<Phase, PhaseHead>(experiment.phases.map((phase) => [phase, phaseHead(phase)]));
  const columns = places.map((place): Column => {
    const { day, ordinal, phase, isConditional } = place;
    const head = phase === undefined ? undefined : phaseHeads.get(phase);
    return {
      day,
      ...(day !== null && start !== undefined && { date: dateOf(start, day) }),
      ordinal,
      ...(head !== undefined && { phase: head }),
      content: JSON.stringify(place.days.map((days) => days.map((each) => [each.phase, each.sessions, each.status]))),
      isConditional,
      isLatest: day !== null && phase !== undefined && late.has(phase.id),
      slots: slotsOf(place),
    };
  });
  const sorts = new Map<string, Sort>();
  const sortFor = (step: Id): Sort | undefined => {
    const declared = lookup.steps.get(step);
    if (declared === undefined) return undefined;
    const sort = sortOf(declared, lookup);
    if (!sorts.has(sort.key)) sorts.set(sort.key, sort);
    return sorts.get(sort.key);
  };
  // Columns first, so that the legend has the order of the days.
  const cells = columns.map((column, index) => heads.map((lane, row) => cellOf(column, places[index]?.days[row] ?? [], lane, lookup, sortFor)));
  const lanes = heads.map((lane, row) => ({ ...lane, cells: cells.map((column) => column[row] ?? { sessions: [], background: [] }) }));
  const background = experiment.phases.filter(({ kind, id }) => kind === 'background' && places.some(({ days }) => days.flat().some(({ phase }) => phase === id))).map(({ id, name }) => ({ id, name: readable(name) }));
  const timeline = { title: experiment.title, file: study.inputs[0]?.path ?? '', columns, background, lanes, legend: [...sorts.values()] };
  return { ...timeline, notes: notesOn(timeline, lookup) };
}

/** The date of day 1 that the experiment, else the protocol, states. */
function startOf(study: Study, experiment: Experiment): string | undefined {
  const value = (experiment.facts['start'] ?? study.facts['start'])?.values[0];
  return value?.type === 'date' ? value.date : undefined;
}

/** Background phases stand on the days of the others; a day that has no other is a place of its own. */
function placesOf(lookup: Lookup): Place[] {
  const tracks = lookup.experiment.timeline;
  const isBackground = (day: TrackDay): boolean => lookup.phases.get(day.phase)?.kind === 'background';
  const covered = new Set(tracks.flatMap(({ days }) => days.filter((day) => !isBackground(day)).map(({ day }) => day)));
  const first = new Map<string, { readonly day: TrackDay; readonly ordinal: number }>();
  const keyed = tracks.map(({ days }) => {
    const counts = new Map<Id, number>();
    return days.map((day): { key: string; day: TrackDay } => {
      const ordinal = (counts.get(day.phase) ?? 0) + 1;
      counts.set(day.phase, ordinal);
      const isOwn = !isBackground(day);
      const key = isOwn ? `${day.phase} ${ordinal}` : day.day === null ? `background ${day.phase} ${ordinal}` : `background ${day.day}`;
      if (!first.has(key) && (isOwn || day.day === null || !covered.has(day.day))) first.set(key, { day, ordinal });
      return { key, day };
    });
  });
  const order = mergeInOrder(keyed.map((days) => days.map(({ key }) => key).filter((key, index, all) => first.has(key) && all.indexOf(key) === index)));
  const takesDay = new Set<number>();
  return order.flatMap((key): Place[] => {
    const opened = first.get(key);
    if (opened === undefined) return [];
    const { day, ordinal } = opened;
    // Of several phases on one day, the first has what runs in the background.
    const withBackground = day.day !== null && !takesDay.has(day.day);
    if (day.day !== null) takesDay.add(day.day);
    const days = keyed.map((all) => all.filter((other) => other.key === key || (withBackground && isBackground(other.day) && other.day.day === day.day)).map((other) => other.day));
    const phase = isBackground(day) ? undefined : lookup.phases.get(day.phase);
    return [{ day: day.day, ordinal, phase, isConditional: day.status === 'conditional', days }];
  });
}

const ownSessions = (days: readonly TrackDay[], phase: Id | undefined): readonly TrackSession[] => days.filter((day) => day.phase === phase).flatMap(({ sessions }) => sessions);

function slotsOf({ days, phase }: Place): Slot[] {
  const lanes = days.map((ofLane) => ownSessions(ofLane, phase?.id));
  return mergeInOrder(lanes.map((sessions) => sessions.map(({ session }) => session))).flatMap((session): Slot[] => {
    const steps = mergeInOrder(lanes.map((sessions) => sessions.filter((each) => each.session === session).flatMap((each) => each.steps.map(({ step }) => step))));
    return steps.length === 0 ? [{ session }] : steps.map((step) => ({ session, step }));
  });
}

function cellOf(column: Column, days: readonly TrackDay[], lane: LaneHead, lookup: Lookup, sortFor: (step: Id) => Sort | undefined): Cell {
  const arm = lookup.arms.get(lane.arm);
  const dayText = dayTextOf(column);
  const momentOf = (day: TrackDay, session: TrackSession): Moment => ({ lane, arm, dayText, day, session, sessionName: sessionNameOf(lookup.phases.get(day.phase)?.name ?? '', lookup.sessions.get(session.session)?.name ?? '') });
  const sessions = days.filter((day) => day.phase === column.phase?.id).flatMap((day) => day.sessions.map((session) => boxOf(session, momentOf(day, session), column, lookup, sortFor)));
  const background = days.filter((day) => day.phase !== column.phase?.id && day.sessions.some(({ steps }) => steps.length > 0)).map((day): Running => {
    const said = day.sessions.flatMap((session) => session.steps.flatMap((step) => {
      const declared = lookup.steps.get(step.step);
      return declared === undefined ? [] : [entryOf(step, declared, momentOf(day, session), lookup)];
    }));
    const phase = lookup.phases.get(day.phase);
    const source = phase === undefined ? undefined : sourceOf(phase, phase.sessions);
    const lines = said.map(({ text, to, condition }) => `${text}${to === undefined ? '' : ` (to ${to})`}${condition === undefined ? '' : `, ${condition}`}`);
    return { phase: day.phase, title: [`${readable(phase?.name ?? '')}, ${dayText}`, ...lines, lane.label].join('\n'), ...(source !== undefined && { source }) };
  });
  return { sessions, background };
}

function boxOf(session: TrackSession, moment: Moment, { slots }: Column, lookup: Lookup, sortFor: (step: Id) => Sort | undefined): SessionBox {
  const declared = lookup.sessions.get(session.session);
  const marks = session.steps.flatMap((step): Mark[] => {
    const [declaredStep, sort] = [lookup.steps.get(step.step), sortFor(step.step)];
    if (declaredStep === undefined || sort === undefined) return [];
    const entry = entryOf(step, declaredStep, moment, lookup);
    const source = sourceOf(declaredStep);
    const slot = slots.findIndex((candidate) => candidate.session === session.session && candidate.step === step.step);
    return [{ slot, sort, isConditional: step.condition !== undefined, title: titleOf(entry, moment), entry, ...(source !== undefined && { source }) }];
  });
  const source = declared === undefined ? undefined : sourceOf(declared, declared.steps);
  const own = slots.flatMap((slot, index) => (slot.session === session.session ? [index] : []));
  const used = marks.map(({ slot }) => slot);
  const title = [moment.sessionName, `${moment.dayText}, ${clockOf(session.clock)}`].join('\n');
  return { id: session.session, slots: used.length === 0 ? [own[0] ?? 0, own[0] ?? 0] : [Math.min(...used), Math.max(...used)], title, marks, ...(source !== undefined && { source }) };
}

/** `day 3 (2026-03-04)`, or what is known instead. */
function dayTextOf({ day, date, ordinal, phase, isConditional, isLatest }: Column): string {
  const name = day === null ? `day ${ordinal} of ${phase?.name ?? 'the background'}` : `${isLatest ? 'at the latest ' : ''}day ${day}`;
  return `${name}${date === undefined ? '' : ` (${date})`}${isConditional ? ', unless the criterion was met before' : ''}`;
}
