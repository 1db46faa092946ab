import { groupNames } from '../../language/ir/reading.js';
import { Random, streams } from '../../random/random.js';
import { shuffled } from '../../random/shuffle.js';
import { byPump } from '../doses/routes.js';
import type { AnimalId, Schedule, ScheduledEvent } from '../types.js';
import type { Id } from '../../language/ir/types.js';

/** What one code stands for. */
export interface Coded {
  readonly code: string;
  readonly arm: Id | null;
  readonly given: string;
  readonly animals: readonly AnimalId[];
}

/** What a code stands for, as the key says it. */
export interface KeyRow {
  readonly code: string;
  readonly stands_for: string;
  readonly group: string | null;
}

/** No two of them are mistaken for each other in handwriting. */
const letters = [...'ACDEFHJKLMNPRTWXY'];

/** Two digits, from 10. */
const numbers = Array.from({ length: 90 }, (_, index) => String(index + 10));

/** A code for each thing that is given to each group, or done to it; drawn, so that their order says nothing. */
export class Codes {
  readonly #codes: ReadonlyMap<string, Coded>;
  readonly #arms: ReadonlyMap<AnimalId, Id | null>;

  /**
   * @param seed which has to be kept from those who are blind, as with it they could draw the codes again
   * @param known codes that are in use already, and stay what they are
   */
  constructor(schedule: Schedule, concealed: ReadonlySet<Id>, seed: number, known: readonly KeyRow[] = []) {
    const { animals, events, replanned } = schedule;
    this.#arms = new Map(animals.map(({ id, arm }) => [id, arm]));
    const groups = groupsOf({ animals });
    const hidden = [...events, ...(replanned?.cancelled ?? [])].filter(({ step }) => concealed.has(step));
    const keys = [...new Set(hidden.map((event) => this.#keyOf(event)))].toSorted();
    const taken = new Set([...known.map(({ code }) => code), ...namesLikeCodes(schedule)]);
    const drawn = shuffled(letters.flatMap((letter) => numbers.map((number) => letter + number)), new Random(seed, streams.blinding)).filter((code) => !taken.has(code));
    if (keys.length > drawn.length) throw new RangeError(`There are ${drawn.length} codes, and ${keys.length} are needed.`);
    this.#codes = new Map(keys.flatMap((key, index): [string, Coded][] => {
      const same = hidden.filter((event) => this.#keyOf(event) === key);
      const [first] = same;
      if (first === undefined) return [];
      const arm = this.#arms.get(first.animal) ?? null;
      const given = givenText(first);
      const before = known.find((row) => row.stands_for === given && row.group === (groups.get(arm) ?? null));
      return [[key, { code: before?.code ?? drawn[index] ?? '', arm, given, animals: [...new Set(same.map(({ animal }) => animal))] }]];
    }));
  }

  #keyOf(event: ScheduledEvent): string {
    return JSON.stringify([givenText(event), this.#arms.get(event.animal) ?? null]);
  }

  codeOf(event: ScheduledEvent): string {
    const coded = this.#codes.get(this.#keyOf(event));
    if (coded === undefined) throw new Error(`The event ${event.id} has no code.`);
    return coded.code;
  }

  /** By their codes. */
  all(): readonly Coded[] {
    return [...this.#codes.values()].toSorted((one, other) => (one.code < other.code ? -1 : 1));
  }
}

/** What is in a schedule already and could be taken for a code: an animal M12, a cage A11. */
function namesLikeCodes(schedule: Schedule): string[] {
  const found = JSON.stringify(schedule).match(/(?<![\p{L}\p{N}])[a-z]\d\d(?![\p{L}\p{N}])/giu) ?? [];
  return found.map((name) => name.toUpperCase());
}

/** Names of the groups of a schedule, as its key and its tables have them. */
export const groupsOf = ({ animals }: Pick<Schedule, 'animals'>): ReadonlyMap<Id | null, string> => groupNames(animals.flatMap(({ arm }) => arm ?? []), '.');

/** Of a pump with whose it is: each is filled for the weight of its animal, and no bottle serves two. */
function givenText({ administration, written, animal }: ScheduledEvent): string {
  if (administration === undefined) return written;
  const { materials, route } = administration;
  return [materials.map(({ name, dose, unit, per }) => [name, dose, unit, ...(per === undefined ? [] : [`per ${per}`])].filter((part) => part !== null).join(' ')).join(' + '), route, ...(route === byPump ? [`of ${animal}`] : [])].filter((part) => part !== null).join(' ');
}
