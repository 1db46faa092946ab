import type { Experiment, Study } from '../../../language/ir/types.js';
import { axisOf } from './axis.js';
import { cellOf } from './cells.js';
import { dateOf } from '../../../language/ir/clock.js';
import { startDateOf } from '../../../language/ir/reading.js';
import { withDoses } from './doses.js';
import { laneHeads } from './lanes.js';
import { Lookup } from './lookup.js';
import type { Background, Cell, Column, Timeline } from './types.js';
import { notesOn, signsIn } from './notes.js';
import { backgroundName, latestPhases, phaseHead } from './phases.js';
import { ownSessions, placesOf, type Place } from './places.js';
import { slotsOf } from './slots.js';
import { Sorts } from './sorts.js';

export interface TimelineOptions {
  /** Date of day 1, ISO 8601, in place of the one that the protocol states. */
  readonly start?: string;
}

/** What one experiment of a study shows. */
export function timelineOf(study: Study, experiment: Experiment, { start = startDateOf(study, experiment) }: TimelineOptions = {}): Timeline {
  const lookup = new Lookup(study, experiment);
  const sorts = new Sorts(lookup);
  const heads = laneHeads(lookup);
  const late = latestPhases(lookup);
  const phases = new Map(experiment.phases.map((phase) => [phase, phaseHead(phase)]));
  const places = placesOf(lookup);
  const slotted = places.map((place) => slotsOf(ownSessions(place)));
  const columns = places.map((place, index): Column => {
    const { day, ordinal, phase, isConditional } = place;
    const head = phase === undefined ? undefined : phases.get(phase);
    const isLatest = day !== null && phase !== undefined && late.has(phase.id);
    const content = JSON.stringify([isConditional, ownSessions(place)]);
    return { day, ...(day !== null && start !== undefined && { date: dateOf(start, day) }), ordinal, ...(head && { phase: head }), content, isConditional, isLatest, groups: slotted[index]?.groups ?? [] };
  });
  // Day by day, so that the legend has the order of the days.
  const cells = columns.map((column, index): Cell[] => {
    const [slots, place] = [slotted[index], places[index]];
    return heads.map((lane, row) => (slots === undefined ? { sessions: [], background: [] } : cellOf(place?.days[row] ?? [], { lookup, sorts, column, slots, lane })));
  });
  const lanes = heads.map((lane, row) => ({ ...lane, cells: cells.map((column) => column[row] ?? { sessions: [], background: [] }) }));
  const drawn = { title: experiment.title, file: study.inputs[0]?.path ?? '', columns, axis: axisOf(columns), background: backgroundOf(places, lookup), ...withDoses({ legend: sorts.all, lanes }) };
  return { ...drawn, notes: notesOn(drawn, lookup), signs: signsIn(drawn) };
}

/** Background phases in which something happens. */
function backgroundOf(places: readonly Place[], { experiment }: Lookup): Background[] {
  const running = new Set(places.flatMap(({ days }) => days.flat()).filter(({ sessions }) => sessions.some(({ steps }) => steps.length > 0)).map(({ phase }) => phase));
  return experiment.phases.filter(({ kind, id }) => kind === 'background' && running.has(id)).map((phase) => ({ id: phase.id, name: backgroundName(phase) }));
}
