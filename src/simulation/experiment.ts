import type { Definitions } from '../language/ir/reading.js';
import type { Experiment, Id } from '../language/ir/types.js';
import { Criteria, verdicts } from '../results/criteria.js';
import { Unanswerable } from '../results/evaluate.js';
import { kindOf } from '../results/kinds.js';
import type { Kind, Results } from '../results/results.js';
import type { Animal, Judge } from './animal.js';
import type { Visits } from './choice/box.js';
import { needOfSize } from './design/size.js';
import type { Check, CompiledAssignment, CompiledDesign, CompiledTrack } from './design/types.js';
import { type Need, Refused, refusedFor } from './refused.js';

/** In all groups of an experiment: more than any animal house has room for. */
export const mostAnimals = 1_000_000;

/** One animal of an experiment: what it goes through, its number in the experiment and that within its group, from 0. */
interface Allotted {
  readonly number: number;
  readonly track: CompiledTrack;
  readonly trackIndex: number;
  readonly order: number;
}

/**
 * The results of one simulated experiment, of which the next takes the place: whoever wants to keep numbers copies them.
 * Animals stand in the order of the groups of the protocol; those of a group go through its orders in turn. An animal is numbered by its place
 * in its group, and only then by the group: so the first of each group are the same animals in an experiment of any size.
 */
export class SimulatedExperiment implements Results {
  readonly kinds: readonly Kind[];
  readonly kindOf: Int32Array;
  readonly values: Float64Array;
  readonly width: number;
  readonly count: number;
  /** On which day of the phase each animal met its criterion, 0 if it did not, by the id of the phase. */
  readonly metOn: ReadonlyMap<Id, Int32Array>;
  private readonly animals: readonly Allotted[];
  private readonly combinations: number;
  private readonly criteria: Criteria;
  private current = 0;
  private readonly judge: Judge = (check) => this.judged(check);

  /**
   * @param sizes animals of each arm, where they are not those of the protocol
   * @throws Refused for all groups of which nobody says how large they are, or one that has no animals
   */
  constructor(private readonly design: CompiledDesign, experiment: Experiment, definitions: Definitions, private readonly animal: Animal, sizes: ReadonlyMap<Id, number> = new Map()) {
    this.combinations = design.assignments.reduce((product, { places }) => product * places.length, 1);
    this.kinds = design.tracks.flatMap((track) => Array.from({ length: this.combinations }, (_, combination) => kindOf(experiment, definitions, track.arm, placesOf(design, combination), track.cells)));
    const needs = new Map<string, Need>();
    let count = 0;
    this.animals = experiment.arms.flatMap((arm, armIndex) => {
      const tracks = [...design.tracks.entries()].filter(([, track]) => track.arm === arm.id);
      const size = sizes.get(arm.id) ?? tracks[0]?.[1].n ?? null;
      if (size === null) {
        const need = needOfSize(experiment, arm);
        needs.set(need.name, need);
        return [];
      }
      if (!Number.isInteger(size) || size < 1) throw new Refused(`${arm.name} has ${size} animals; it must be a whole number from 1 on.`);
      count += size;
      if (count > mostAnimals) throw new Refused(`The groups have ${count} animals or more; at most ${mostAnimals} in all are simulated.`);
      return Array.from({ length: size }, (_, order): Allotted[] => {
        const [trackIndex, track] = tracks[order % tracks.length] ?? [];
        return track === undefined || trackIndex === undefined ? [] : [{ track, trackIndex, order, number: order * experiment.arms.length + armIndex }];
      }).flat();
    });
    if (needs.size > 0) throw refusedFor([...needs.values()]);
    this.count = this.animals.length;
    this.width = Math.max(0, ...design.tracks.map(({ cells }) => cells.length));
    this.values = new Float64Array(this.count * this.width);
    this.kindOf = new Int32Array(this.count);
    this.criteria = new Criteria(experiment, definitions);
    this.metOn = new Map(design.tracks.flatMap(({ checks }) => checks.map(({ phase }) => [phase, new Int32Array(this.count)])));
  }

  /** Place of each animal in its group, from 0. */
  get orders(): readonly number[] {
    return this.animals.map(({ order }) => order);
  }

  /** Group of each animal. */
  get arms(): readonly Id[] {
    return this.animals.map(({ track }) => track.arm);
  }

  /** Simulates experiment number `run`. */
  run(seed: number, run: number): void {
    for (let index = 0; index < this.count; index++) this.runAnimal(seed, run, index);
  }

  /** The same of one of its animals, and tells where that is in free access. */
  watch(seed: number, run: number, index: number, visits: Visits): void {
    this.animal.watch(visits);
    this.runAnimal(seed, run, index);
    this.animal.watch();
  }

  /** What an animal goes through. */
  trackOf(index: number): CompiledTrack {
    return (this.animals[index] as Allotted).track;
  }

  private runAnimal(seed: number, run: number, index: number): void {
    const { track, trackIndex, order, number } = this.animals[index] as Allotted;
    this.current = index;
    for (const met of this.metOn.values()) met[index] = 0;
    this.animal.run(track, seed, run, number, order, this.values, index * this.width, this.judge);
    this.kindOf[index] = trackIndex * this.combinations + this.combination();
  }

  private judged(check: Check): number {
    const index = this.current;
    this.kindOf[index] = (this.animals[index] as Allotted).trackIndex * this.combinations + this.combination();
    const met = this.metOn.get(check.phase);
    const verdict = this.verdict(check, index);
    if (verdict === verdicts.over && met !== undefined) met[index] = check.number;
    return verdict;
  }

  private verdict(check: Check, index: number): number {
    try {
      return this.criteria.judge(check, this, index);
    } catch (error) {
      if (error instanceof Unanswerable) throw new Refused(error.message);
      throw error;
    }
  }

  /** Which of the ways of assigning places the last animal had. */
  private combination(): number {
    let combination = 0;
    for (const { firstRole, places } of this.design.assignments) combination = combination * places.length + places.indexOf(this.animal.placeOfRole[firstRole] as number);
    return combination;
  }
}

/** Places by the roles that they have in one of the ways of assigning them. */
function placesOf(design: CompiledDesign, combination: number): Record<Id, Id> {
  let left = combination;
  const places = [...design.assignments].reverse().flatMap((assignment) => {
    const shift = left % assignment.places.length;
    left = Math.floor(left / assignment.places.length);
    return placesAt(design, assignment, shift);
  });
  return Object.fromEntries(places);
}

function placesAt({ places, roles }: CompiledDesign, assignment: CompiledAssignment, shift: number): [Id, Id][] {
  return assignment.places.map((_, role) => [roles[assignment.firstRole + role] ?? '', places[assignment.places[(role + shift) % assignment.places.length] ?? -1] ?? '']);
}
