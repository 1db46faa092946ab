import { lengthText } from '../language/ir/clock.js';
import { groupNames, nameOf } from '../language/ir/reading.js';
import { grouped } from '../language/grouped.js';
import type { Id } from '../language/ir/types.js';
import { counted } from '../language/words.js';
import type { Schedule, ScheduledAnimal, ScheduledEvent } from '../schedule/types.js';
import { changeOf, keysOfBoth, toldOnce, type Change, type Difference } from './change.js';

/** Two schedules: events that came, went or moved, animals that are treated otherwise. Events alike on one day are told once, with their animals. */
export function differenceOfSchedules(before: Schedule, after: Schedule): Difference[] {
  const [was, is] = [byId(before.events), byId(after.events)];
  const onOtherDays = otherDays(was, is);
  const came = new Set(onOtherDays.values());
  const events = keysOfBoth(was, is).filter((id) => !came.has(id)).flatMap((id) => ofEvent(was.get(id), is.get(onOtherDays.get(id) ?? id)));
  return [
    { heading: 'Animals', changes: ofAnimals(before.animals, after.animals) },
    { heading: 'Events', changes: toldOnce(events) },
  ].filter(({ changes }) => changes.length > 0);
}

const byId = (events: readonly ScheduledEvent[]): ReadonlyMap<string, ScheduledEvent> => new Map(events.map((event) => [event.id, event]));

/** A step of an animal that is on as many days as before, some of them others, has gone from one to the other: what came, by what went. */
function otherDays(was: ReadonlyMap<string, ScheduledEvent>, is: ReadonlyMap<string, ScheduledEvent>): ReadonlyMap<string, string> {
  const only = (these: ReadonlyMap<string, ScheduledEvent>, those: ReadonlyMap<string, ScheduledEvent>): ReadonlyMap<string, readonly ScheduledEvent[]> => grouped([...these.values()].filter(({ id }) => !those.has(id)), withoutDay);
  const came = only(is, was);
  return new Map([...only(was, is)].flatMap(([step, went]) => {
    const others = came.get(step) ?? [];
    return others.length === went.length ? went.flatMap(({ id }, index): [string, string][] => [[id, others[index]?.id ?? id]]) : [];
  }));
}

const withoutDay = ({ id, animal, day }: ScheduledEvent): string => `${animal}/${id.slice(`${animal}/${day}/`.length)}`;

function ofEvent(before: ScheduledEvent | undefined, after: ScheduledEvent | undefined): Change[] {
  const event = after ?? before;
  if (event === undefined) return [];
  const what = `${nameOf(event.phase)}, ${nameOf(event.session)}: ${event.written}`;
  const who = [event.animal];
  const when = changeOf(what, ...whenText(before, after), who);
  if (before === undefined || after === undefined) return when === undefined ? [] : [when];
  const moved = when ?? changeOf(what, placeText(before), placeText(after), who);
  const given = changeOf(`${what}, given`, givenText(before), givenText(after), who);
  return [...(moved === undefined ? [] : [{ ...moved, kind: 'moved' as const }]), ...(given === undefined ? [] : [given])];
}

/** The date; of one day, how much later or earlier, so that those that move alike are told together. */
function whenText(before: ScheduledEvent | undefined, after: ScheduledEvent | undefined): [before: string | undefined, after: string | undefined] {
  if (before === undefined || after === undefined || before.date !== after.date) return [before?.date, after?.date];
  const later = after.clock - before.clock;
  return [before.date, later === 0 ? after.date : `${after.date}, ${lengthText(Math.abs(later))} ${later > 0 ? 'later' : 'earlier'}`];
}

function placeText({ date, box, person, room }: ScheduledEvent): string {
  return [date, ...(box === null ? [] : [`box ${box}`]), ...(room === null ? [] : [room]), ...(person === null ? [] : [person])].join(', ');
}

function givenText({ administration }: ScheduledEvent): string | undefined {
  if (administration === undefined) return undefined;
  const { materials, volume, sites } = administration;
  const doses = materials.map(({ name, dose, unit, per }) => [name, ...(dose === null ? [] : [dose, unit ?? '']), ...(per === undefined ? [] : [`per ${per}`])].join(' ').trimEnd());
  return [...doses, ...(volume === null ? [] : [`${volume} mL${sites === undefined ? '' : ` for ${counted(sites.count, sites.per)}`}`])].join(', ');
}

function ofAnimals(before: readonly ScheduledAnimal[], after: readonly ScheduledAnimal[]): Change[] {
  const groups = groupNames([...before, ...after].flatMap(({ arm }) => arm ?? []));
  const texts = (animals: readonly ScheduledAnimal[]): ReadonlyMap<string, string> => new Map(animals.map((animal) => [animal.id, allocationText(animal, groups)]));
  const [was, is] = [texts(before), texts(after)];
  return keysOfBoth(was, is).flatMap((id) => changeOf('allocation', was.get(id), is.get(id), [id]) ?? []);
}

function allocationText({ arm, places, boxes, partners }: ScheduledAnimal, groups: ReadonlyMap<Id, string>): string {
  const sides = Object.entries(places).map(([role, place]) => `${nameOf(role)} ${nameOf(place)}`);
  const numbers = Object.entries(boxes).map(([apparatus, number]) => `${nameOf(apparatus)} ${number}`);
  return [groups.get(arm ?? '') ?? 'no group', ...sides, ...numbers, ...partners.flatMap(({ animals }) => animals.map((animal) => `with ${animal}`))].join(', ');
}
