import { ExperimentParts } from '../../language/ir/experiment-parts.js';
import { named, nameOf } from '../../language/ir/reading.js';
import type { Definition, Experiment, Facts, Id, Levels, QuantityValue, Study, Value } from '../../language/ir/types.js';
import { measuring } from '../../results/cells.js';
import { didYouMean } from '../../language/json.js';
import { parameterTable } from '../parameters/table.js';
import { type Need, Refused, refusedFor } from '../refused.js';

/** Values that do not come from the protocol, by names such as `morphine.dose`, in the units of the representation. */
export interface Given {
  /** For what it does not say. */
  readonly assumed?: ReadonlyMap<string, Value>;
  /** In the place of what it says, for what a sweep changes. */
  readonly instead?: ReadonlyMap<string, Value>;
}

/** Units of what is asked for; a dose and a concentration have several. */
const unitOf: Readonly<Record<string, string>> = { duration: 'min', pulse: 'min', current: 'mA', weight: 'mg' };

/**
 * One experiment as the compiler reads it. What it asks for and does not find is written down, so that all of it can be said
 * at once; so is what it leaves out.
 */
export class Source extends ExperimentParts {
  /** What is measured of animals of a track. */
  readonly cellsOf: ReturnType<typeof measuring>;
  private readonly needed = new Map<string, Need>();
  private readonly used = new Set<string>();
  private readonly wanted = new Set<string>();
  private readonly left = new Set<string>();
  private readonly taken = new Set<string>();

  constructor(study: Study, experiment: Experiment, private readonly given: Given) {
    super(study, experiment);
    this.cellsOf = measuring(this.definitions, experiment);
  }

  definition(id: Id | null | undefined): Definition | undefined {
    return id === null || id === undefined ? undefined : this.definitions.get(id);
  }

  /** The value of one thing of a part, or what was given for it, `n` for groups of any name; a factor stands for the value of its level. */
  value(of: Id, name: string, stated: Value | undefined, levels: Levels = {}): Value | undefined {
    const keys = [nameFor(of, name), `${of}.${name}`, ...(name === 'n' ? ['n'] : [])];
    this.wanted.add(keys[0] ?? name);
    const instead = this.take(this.given.instead, keys);
    if (instead !== undefined && isOther(instead, stated)) throw new Refused(`${keys[0]} is ${'written' in stated ? stated.written : 'stated'} in the protocol; ${instead.type === 'quantity' || instead.type === 'number' ? instead.written : 'what was given'} cannot take its place.`);
    if (instead !== undefined) return instead;
    const level = this.levels.get(levels[named(stated) ?? ''] ?? named(stated) ?? '');
    const value = level === undefined ? stated : level.value;
    return value === undefined || value.type === 'unstated' ? this.take(this.given.assumed, keys) : value;
  }

  private take(from: ReadonlyMap<string, Value> | undefined, keys: readonly string[]): Value | undefined {
    const key = keys.find((candidate) => from?.has(candidate));
    if (key === undefined) return undefined;
    this.used.add(key);
    return from?.get(key);
  }

  /** Writes down that something has to be known. @param why what it is needed for @param choices words that it can be */
  need(of: Id, name: string, why: string, choices?: readonly string[]): void {
    const key = nameFor(of, name);
    this.needed.set(key, { name: key, of, why, ...(choices && { choices }) });
  }

  /** A quantity that has to be known; NaN where it is not, and then nothing is compiled in the end. */
  quantity(of: Id, name: string, stated: Value | undefined, levels: Levels, why: string): QuantityValue | undefined {
    const value = this.value(of, name, stated, levels);
    if (value?.type === 'quantity' && value.unit === (unitOf[name] ?? value.unit)) return value;
    const isOther = value !== undefined && value.type !== 'unstated' && 'written' in value;
    this.need(of, name, isOther ? `${why}, which ${value.written} does not say` : why);
    return undefined;
  }

  ignore(what: string): void {
    this.left.add(what);
  }

  assume(what: string): void {
    this.taken.add(what);
  }

  get ignored(): readonly string[] {
    return [...this.left];
  }

  get assumed(): readonly string[] {
    return [...this.taken];
  }

  get asked(): readonly string[] {
    return [...this.wanted];
  }

  /** @throws Refused naming everything that was needed and not found, or was given and is not asked for */
  check(): void {
    const unused = (names: ReadonlyMap<string, Value> = new Map()): string[] => [...names.keys()].filter((name) => !this.used.has(name));
    const needs = [...this.needed.values()];
    if (needs.length > 0) throw refusedFor(needs);
    const { assumed, instead } = this.given;
    if (unused(assumed).length > 0) throw new Refused(`Nothing that a simulation needs is called ${unused(assumed).join(', ')}, or the protocol states it.`);
    const [unknown] = unused(instead);
    if (unknown !== undefined) throw new Refused(`Nothing that a simulation can change is called ${unknown}.${didYouMean(unknown, [...this.wanted, ...parameterTable.map(({ name }) => name), 'n'])}`);
  }
}

/** Is what is given of another dimension than what is stated? */
function isOther(instead: Value, stated: Value | undefined): stated is Exclude<Value, { type: 'unstated' }> {
  if (stated === undefined || (stated.type !== 'quantity' && stated.type !== 'number')) return false;
  return instead.type !== stated.type || (instead.type === 'quantity' && stated.type === 'quantity' && instead.unit !== stated.unit);
}

/** `morphine.dose` of `drug.morphine`, `conditioning.morning.confine.duration` of `step.conditioning.morning.confine`. */
export function nameFor(of: Id, name: string): string {
  const kinds = /(^|\/)[a-z_]+\./;
  return `${of.replace(kinds, '$1') || nameOf(of)}.${name}`;
}

/** A fact of a step, else of its session, else of its phase. */
export function factHere(name: string, ...from: readonly ({ facts: Facts } | undefined)[]): Value | undefined {
  return from.map((part) => part?.facts[name]?.values[0]).find((value) => value !== undefined);
}
