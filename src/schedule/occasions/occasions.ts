import { grouped } from '../../language/grouped.js';
import { nameOf } from '../../language/ir/reading.js';
import { beginningOf, relationsOf, type Beginning, type Relation, type SameTime } from '../../language/ir/timing.js';
import type { Experiment, Id, Study, TrackDay, TrackSession } from '../../language/ir/types.js';
import { counted } from '../../language/words.js';
import type { Laboratory } from '../facility/laboratory.js';
import { servedBy, serves } from '../pairing/demand.js';
import { positionText, type Problem } from '../problems.js';
import type { AnimalId, ScheduledAnimal } from '../types.js';
import { actOf, type Meetings } from './acts.js';
import { boxesByAnimal, boxesOf, type Boxes } from './boxes.js';
import { animalName, occupationOf } from './occupation.js';
import { lengthsByWeight } from './lengths.js';
import { deliveryKey, pumpedSteps, withPumpsOnce, type Pumped } from './pumps.js';
import { StudyParts } from './study.js';
import type { Visit } from './types.js';

/** All that the animals of an experiment go through, and what the protocol says of when. */
export interface Occasions {
  readonly parts: StudyParts;
  readonly boxes: Boxes;
  readonly visits: readonly Visit[];
  /** By the session. */
  readonly beginnings: ReadonlyMap<Id, Beginning>;
  /** By the animal. */
  readonly timings: ReadonlyMap<AnimalId, Timings>;
}

/** Days of animals, by the animal. */
export type Courses = ReadonlyMap<AnimalId, readonly TrackDay[]>;

/** How the sessions of an animal depend on each other in time. */
export interface Timings {
  readonly relations: readonly Relation[];
  readonly same: readonly SameTime[];
}

/**
 * What each allocated animal goes through, by the track that it is on.
 *
 * @param more boxes of an apparatus, by its id, beyond those that there are
 * @param courses days of animals that have days of their own
 * @returns the occasions, and all that keeps them from being planned, each with its place
 */
export function occasionsOf(study: Study, experiment: Experiment, animals: readonly ScheduledAnimal[], laboratory: Laboratory, more: ReadonlyMap<Id, number> = new Map(), courses: Courses = new Map()): { readonly occasions: Occasions; readonly problems: readonly Problem[] } {
  const parts = new StudyParts(study, experiment);
  const pumped = pumpedSteps(parts);
  const boxes = boxesByAnimal(animals, parts, laboratory, more);
  const populations = new Map(animals.map(({ id, population }) => [id, population]));
  const problems = new Map<string, Problem>();
  const report = (problem: Problem): void => void problems.set(`${problem.at ?? ''} ${problem.message}`, problem);
  const visits: Visit[] = [];
  const beginnings = new Map<Id, Beginning>();
  const timings = new Map<AnimalId, Timings>();
  for (const animal of animals) {
    const track = experiment.timeline.find(({ id }) => id === animal.track);
    if (track === undefined) continue;
    const meetings: Meetings = new Map();
    const relations = new Map<string, Relation>();
    const same = new Map<string, SameTime>();
    const { days, deliveries } = withPumpsOnce(courses.get(animal.id) ?? track.days, pumped, parts);
    const taken = new Map<Id, TrackSession>(days.flatMap(({ sessions }) => sessions.map((session) => [session.session, session])));
    for (const { day, phase, status, sessions } of days) {
      if (day === null) {
        report({ input: 'protocol', message: `It is not stated on which days ${nameOf(phase)} is; a calendar needs its days.`, at: place(parts, phase) });
        continue;
      }
      for (const session of sessions) {
        const declared = parts.sessions.get(session.session);
        if (declared !== undefined && !beginnings.has(declared.id)) beginnings.set(declared.id, beginningOf(declared, session));
        const related = declared === undefined ? undefined : relationsOf(declared, session, parts, taken);
        for (const one of related?.relations ?? []) relations.set(`${one.from} ${one.to} ${one.written}`, one);
        for (const one of related?.same ?? []) same.set(`${one.session} ${one.as}`, one);
        const visit = visitOf(animal, { day, phase, status }, session, { parts, boxes, populations, meetings, deliveries, laboratory, report });
        if (visit !== undefined) visits.push(visit);
      }
    }
    timings.set(animal.id, { relations: [...relations.values()], same: [...same.values()] });
  }
  checkBoxes(animals, parts, laboratory, boxes, report);
  checkReuse(visits, animals, parts, report);
  for (const problem of lengthsByWeight(study, experiment, animals, visits)) report(problem);
  return { occasions: { parts, boxes, visits, beginnings, timings }, problems: [...problems.values()] };
}

interface Context {
  readonly parts: StudyParts;
  readonly boxes: Boxes;
  readonly populations: ReadonlyMap<AnimalId, Id>;
  readonly meetings: Meetings;
  readonly deliveries: Pumped['deliveries'];
  readonly laboratory: Laboratory;
  readonly report: (problem: Problem) => void;
}

function place({ phases, sessions, steps }: StudyParts, id: Id): string {
  const at = (steps.get(id) ?? sessions.get(id) ?? phases.get(id))?.at;
  return at === undefined ? nameOf(id) : positionText(at);
}

function visitOf(animal: ScheduledAnimal, when: Pick<Visit, 'day' | 'phase' | 'status'>, session: TrackSession, context: Context): Visit | undefined {
  const { parts, boxes, populations, meetings, deliveries, laboratory, report } = context;
  const inBackground = parts.phases.get(when.phase)?.kind === 'background';
  let known = true;
  const acts = session.steps.flatMap((taken) => {
    const name = nameOf(taken.step);
    const lacks = (what: string): [] => {
      report({ input: 'protocol', message: `${what} of ${name} in ${nameOf(session.session)} (${nameOf(when.phase)}) is not stated; a calendar needs it.`, at: place(parts, taken.step) });
      known = false;
      return [];
    };
    if (taken.onset === null) return lacks('The time');
    // What goes on in the background is entered at its onset.
    if (taken.duration === null && !inBackground) return lacks('The length');
    const act = actOf(taken, { day: when.day, session: session.session }, taken.onset, taken.duration ?? 0, animal, parts, populations, meetings);
    const delivers = deliveries.get(deliveryKey(when.day, taken.step));
    return [delivers === undefined ? act : { ...act, delivers }];
  });
  if (!known) return undefined;
  return {
    animal: animal.id,
    ...when,
    session: session.session,
    acts,
    ...occupationOf(animal.id, acts, boxes.get(animal.id) ?? new Map(), laboratory),
  };
}

function checkBoxes(animals: readonly ScheduledAnimal[], parts: StudyParts, laboratory: Laboratory, boxes: Boxes, report: Context['report']): void {
  for (const { id, boxes: allocated } of animals) {
    for (const [apparatus, box] of boxes.get(id) ?? []) {
      const there = boxesOf(apparatus, parts, laboratory);
      if (allocated[apparatus] === box && box > there) report({ input: 'facility', message: `${id} was allocated to box ${box} of ${nameOf(apparatus)}, of which there are ${counted(there, 'box', 'boxes')}.`, at: `apparatus.${nameOf(apparatus)}` });
    }
  }
}

/** A partner serves no more often than its pairing allows. */
function checkReuse(visits: readonly Visit[], animals: readonly ScheduledAnimal[], parts: StudyParts, report: Context['report']): void {
  const pairings = new Map(animals.flatMap(({ partners }) => partners.flatMap(({ pairing, animals: all }) => all.map((animal) => [animal, pairing] as const))));
  const served = grouped(visits.flatMap((visit) => visit.acts.flatMap((act) => act.with.map(({ animal }) => ({ animal, visit })))), ({ animal }) => animal);
  for (const [animal, all] of served) {
    const pairing = parts.definitions.get(pairings.get(animal) ?? '');
    const times = [...new Set(all.map(({ visit: { animal: other, day, session } }) => `${other} ${day} ${pairing !== undefined && servedBy(pairing) === 'session' ? session : ''}`))];
    const limit = pairing && serves(pairing);
    if (limit === undefined || limit === null || times.length <= limit || pairing === undefined) continue;
    report({ input: 'animals', message: `${animal} would take part ${counted(times.length, 'time')}; ${pairing.name} lets a partner serve ${limit === 1 ? 'once' : counted(limit, 'time')}.`, at: animalName(animal) });
  }
}

