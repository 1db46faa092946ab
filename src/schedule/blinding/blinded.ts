import type { Id } from '../../language/ir/types.js';
import { stockOf } from '../doses/stock.js';
import type { Administration, Schedule, ScheduledAnimal, ScheduledEvent } from '../types.js';
import type { Codes } from './codes.js';
import type { Secrets } from './secrets.js';
import type { Blinding } from './sections.js';

export interface Concealment {
  readonly blinding: Blinding;
  readonly steps: ReadonlySet<Id>;
  readonly codes: Codes;
  readonly secrets: Secrets;
}

/**
 * The schedule for those who are blind: codes for what they must not know; without groups, seed and hash of the allocation, with
 * which one could repeat it.
 *
 * @param margin of what is made up, as for the open schedule
 */
export function blinded(schedule: Schedule, { blinding, steps, codes, secrets }: Concealment, margin: number): Schedule {
  const concealed = (events: readonly ScheduledEvent[]): ScheduledEvent[] => {
    const ids = new Map<string, number>();
    return events.map((event) => (steps.has(event.step) ? coded(event, codes.codeOf(event), ids) : event));
  };
  const events = concealed(schedule.events);
  const { protocol, allocation, inputs, replanned } = schedule;
  const unnamed = <Input extends { path: string }>(input: Input, index: number): Input => (secrets.isNamedIn(input.path) ? { ...input, path: `file ${index + 1}` } : input);
  return {
    ...schedule,
    protocol: {
      ...protocol,
      title: secrets.isNamedIn(protocol.title) ? 'Blinded schedule' : protocol.title,
      experiment: secrets.isNamedIn(protocol.experiment) ? 'experiment' : protocol.experiment,
      inputs: protocol.inputs.map(unnamed),
    },
    inputs: inputs.map(unnamed),
    allocation: { algorithm: allocation.algorithm, generator: allocation.generator, seed: null, sha256: null, claims: [] },
    animals: schedule.animals.map((animal) => withoutGroup(animal, blinding)),
    events,
    stock: stockOf(events, margin),
    ...(replanned !== undefined && { replanned: { ...replanned, left: replanned.left.map((one) => (secrets.isNamedIn(one.written) ? { ...one, written: 'by a rule of the protocol' } : one)), cancelled: concealed(replanned.cancelled) } }),
    assumed: schedule.assumed.filter(({ name, value, because }) => !secrets.isNamedIn(`${name} ${value} ${because}`)),
  };
}

function withoutGroup(animal: ScheduledAnimal, { factors, roles }: Blinding): ScheduledAnimal {
  const open = <Value>(record: Readonly<Record<Id, Value>>, hidden: ReadonlySet<Id>): Record<Id, Value> => Object.fromEntries(Object.entries(record).filter(([id]) => !hidden.has(id)));
  return { ...animal, arm: null, track: null, levels: open(animal.levels, factors), orders: animal.orders.filter(({ factor }) => !factors.has(factor)), places: open(animal.places, roles) };
}

/** The number of a step tells which of two it is, so it has none. */
function coded(event: ScheduledEvent, code: string, ids: Map<string, number>): ScheduledEvent {
  const step = `${event.session.replace(/session(?=\.)/, 'step')}.coded`;
  const same = `${event.animal}/${event.day}/${step}`;
  const before = ids.get(same) ?? 0;
  ids.set(same, before + 1);
  const { administration } = event;
  // Where a device comes on no animal is brought to: it tells the treatment.
  const place = event.kind === 'other' ? null : event.place;
  return { ...event, id: before === 0 ? same : `${same}_${before + 1}`, step, place, written: `${administration === undefined ? 'as coded:' : 'give'} ${code}`, ...(administration !== undefined && { administration: unnamed(administration, code) }) };
}

/** Body weight, the volume before rounding, and that a dose is not known may tell a dose from a vehicle. */
function unnamed({ route, volume, sites, syringe, missing }: Administration, code: string): Administration {
  return { materials: [{ material: `code.${code}`, name: code, dose: null, unit: null, amount: null, concentration: null, volume }], route, volume, exactVolume: null, ...(sites !== undefined && { sites }), syringe, weight: null, missing: missing.length === 0 || volume !== null ? [] : ['the volume is not known'] };
}
