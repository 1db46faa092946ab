import { entryOf } from '../../language/entry-of.js';
import { nameOf, quantity, speciesOf } from '../../language/ir/reading.js';
import type { Arm, Track } from '../../language/ir/types.js';
import type { Cell } from '../../results/cells.js';
import type { Parameters } from '../parameters/parameters.js';
import { type Act, actOf, isOwn, type Setting } from './acts.js';
import { type Boxes, startOf } from './boxes.js';
import { checksOf } from './checks.js';
import { momentsOf, type Moment } from './days.js';
import { dosesOf, type GivenDose } from './doses.js';
import { DrugCourse, paceOf } from './drug-course.js';
import { sizedBy } from './size.js';
import { factHere, type Source } from './source.js';
import { type Check, clearances, type CompiledTrack, drugAt, drugColumn, drugNumbers, type Events, kinds, type Measurements, measures, nowhere } from './types.js';

/** An act with what is measured of it. */
interface Happening {
  readonly act: Act;
  readonly moment: Moment;
  readonly cells: readonly { column: number; cell: Cell }[];
}

export function trackOf(source: Source, parameters: Parameters, boxes: Boxes, contexts: Map<string, number>, track: Track): CompiledTrack {
  const arm = source.experiment.arms.find(({ id }) => id === track.arm);
  const own = new Set([track.arm, ...(typeof arm?.animals === 'string' ? [arm.animals] : [])]);
  const cells: Cell[] = [];
  const happenings: Happening[] = [];
  const doses: GivenDose[] = [];
  for (const moment of momentsOf(source, track)) {
    const { day, session } = moment;
    const setting: Setting = { source, parameters, session, levels: { ...arm?.levels, ...session.levels }, own, animals: source.definition(arm?.animals) };
    const first = cells.length;
    cells.push(...source.cellsOf({ ...track, days: [{ ...day, sessions: [session] }] }));
    const numbered = cells.slice(first).map((cell, index) => ({ column: first + index, cell }));
    let free = moment.onset;
    for (const taken of session.steps) {
      const declared = source.steps.get(taken.step);
      if (taken.condition !== undefined) source.assume(`“${declared?.written ?? taken.step}” takes place whatever is measured before.`);
      // Where a length is not stated what comes after it begins when it ends.
      const at = taken.onset === null ? free : moment.onset + taken.onset;
      const receives = taken.participants.find((participant) => participant.role === 'receives' && isOwn(setting, participant));
      if (receives !== undefined && declared !== undefined) doses.push(...dosesOf(source, declared, taken, setting.levels, receives.animals ?? arm?.animals ?? null, at));
      const act = actOf(setting, taken, at);
      if (act === undefined) continue;
      if (act.kind !== kinds.witnessing || act.minutes > 0) free = Math.max(free, at + act.minutes);
      happenings.push({ act, moment, cells: numbered.filter(({ cell }) => cell.step === taken.step) });
    }
  }
  happenings.sort((a, b) => a.act.onset - b.act.onset);
  const n = arm === undefined ? null : countOf(source, arm);
  const animals = source.definition(arm?.animals);
  const potency = doses.length === 0 ? 1 : potencyIn(source, parameters, speciesOf(animals));
  const drugs = drugTable(parameters, happenings.map(({ act }) => act), doses, potency);
  const compiled = eventsOf(source, boxes, contexts, happenings, drugs);
  ignoreUnmeasured(source, cells, compiled.measurements);
  return { id: track.id, arm: track.arm, n, attrition: quantity(animals, 'attrition')?.value ?? Number.NaN, potency, doses, cells, ...compiled };
}

/** Numbers of the protocol that no animal of the model has. */
function ignoreUnmeasured(source: Source, cells: readonly Cell[], { column }: Measurements): void {
  const measured = new Set(column);
  for (const [index, { measure, place, session }] of cells.entries()) {
    if (measured.has(index)) continue;
    source.ignore(place === null ? `${nameOf(measure)} during ${nameOf(session)}: the model has none of it.` : `${nameOf(measure)} in ${nameOf(place)}: the model has none of it.`);
  }
}

/** Numbers of drugs are those of mice, but for a factor. */
function potencyIn(source: Source, parameters: Parameters, species: string | undefined): number {
  if (species === 'rat') return parameters.get('rat_potency');
  if (species !== undefined && species !== 'mouse') source.assume(`Drugs act on a ${species} as on a mouse.`);
  return 1;
}

function countOf(source: Source, arm: Arm): number | null {
  const value = source.value(sizedBy(source.experiment, arm), 'n', arm.n ?? undefined);
  return value?.type === 'number' ? value.value : null;
}

function eventsOf(source: Source, boxes: Boxes, contexts: Map<string, number>, happenings: readonly Happening[], drugs: Float64Array): { events: Events; measurements: Measurements; checks: Check[] } {
  const count = happenings.length;
  const measured: Measured[] = [];
  const measuredFrom = new Int32Array(count + 1);
  let shocked = false;
  const rows = happenings.map(({ act, moment, cells }, index) => {
    measured.push(...cells.flatMap(({ column, cell }) => measurementOf(boxes, column, cell)));
    measuredFrom[index + 1] = measured.length;
    const shockedBefore = shocked || act.shockedBefore === true;
    shocked ||= act.shocks === true;
    return { act, shockedBefore, ...placeOf(source, boxes, act, moment), context: contextOf(source, contexts, moment) };
  });
  const checks = checksOf(source, happenings.map(({ moment: { day } }) => day));
  const check = new Int32Array(count).fill(-1);
  for (const [index, { event }] of checks.entries()) check[event] = index;
  const ints = (of: (row: (typeof rows)[number]) => number): Int32Array => Int32Array.from(rows, of);
  const events: Events = {
    count,
    kind: Uint8Array.from(rows, ({ act }) => act.kind),
    onset: Float64Array.from(rows, ({ act }) => act.onset),
    minutes: Float64Array.from(rows, ({ act }) => act.minutes),
    place: ints(({ place }) => place),
    box: ints(({ box }) => box),
    start: ints(({ start }) => start),
    context: ints(({ context }) => context),
    stress: Float64Array.from(rows, ({ act }) => act.stress ?? 0),
    familiar: Uint8Array.from(rows, ({ act }) => Number(act.familiar ?? false)),
    shockedBefore: Uint8Array.from(rows, ({ shockedBefore }) => Number(shockedBefore)),
    drugs,
    measuredFrom,
    check,
  };
  return { events, checks, measurements: { column: Int32Array.from(measured, ({ column }) => column), measure: Int32Array.from(measured, ({ measure }) => measure), place: Int32Array.from(measured, ({ place }) => place) } };
}

function placeOf(source: Source, boxes: Boxes, { where, step }: Act, { day, session }: Moment): { place: number; box: number; start: number } {
  if (where === undefined) return { place: 0, box: -1, start: -1 };
  const role = boxes.roles.indexOf(where);
  const place = role >= 0 ? -1 - role : boxes.places.indexOf(where);
  const box = boxes.boxes.findIndex(({ id }) => id === where);
  if (box < 0) {
    if (role >= 0 || place >= 0) return { place, box, start: -1 };
    source.ignore(`${source.steps.get(step)?.written ?? step}: the place is no compartment of an apparatus.`);
    return { place: nowhere, box, start: -1 };
  }
  const compiled = boxes.boxes[box];
  return { place: 0, box, start: compiled === undefined ? -1 : startOf(source, boxes, compiled, source.sessions.get(session.session), source.phases.get(day.phase)) };
}

/** Sessions have one context where the protocol has them in the same room and light. */
function contextOf(source: Source, contexts: Map<string, number>, { day, session }: Moment): number {
  const [declared, phase] = [source.sessions.get(session.session), source.phases.get(day.phase)];
  const words = ['room', 'lights'].map((name) => {
    const value = factHere(name, declared, phase);
    return value?.type === 'text' ? value.text : value?.type === 'term' ? value.term : '';
  });
  const key = words.join(' ');
  const known = contexts.get(key) ?? contexts.size;
  contexts.set(key, known);
  return known;
}

const measureNames: Readonly<Record<string, number>> = measures;

/** One number that is taken of an event. */
interface Measured {
  readonly column: number;
  readonly measure: number;
  readonly place: number;
}

function measurementOf(boxes: Boxes, column: number, { measure, place }: Cell): Measured[] {
  const of = entryOf(measureNames, nameOf(measure));
  const index = place === null ? -1 : boxes.places.indexOf(place);
  const isOfPlace = of === measures.time || of === measures.entries || of === measures.latency;
  return of !== undefined && (!isOfPlace || index >= 0) ? [{ column, measure: of, place: index }] : [];
}

/** What drugs do at each event, for each clearance. */
function drugTable(parameters: Parameters, acts: readonly Act[], doses: readonly GivenDose[], potency: number): Float64Array {
  const table = new Float64Array(drugNumbers(acts.length));
  if (doses.length === 0) return table;
  for (let clearance = 0; clearance < clearances.count; clearance++) {
    const course = new DrugCourse(doses, parameters, paceOf(clearances.first + clearance * clearances.step, parameters), potency);
    for (const [index, { onset, minutes, kind }] of acts.entries()) {
      const middle = onset + minutes / 2;
      const inPlace = kind === kinds.exposure || kind === kinds.access;
      const done: Readonly<Record<keyof typeof drugColumn, number>> = {
        reward: inPlace && minutes > 0 ? course.reward(onset, minutes) : 0,
        share: course.share(middle),
        central: course.oxytocin(middle, 'central'),
        peripheral: course.oxytocin(middle, 'peripheral'),
      };
      for (const [name, value] of Object.entries(done)) table[drugAt(index, clearance, drugColumn[name as keyof typeof drugColumn])] = value;
    }
  }
  return table;
}
