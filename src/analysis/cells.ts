import { nameOf } from '../language/ir/reading.js';
import type { Experiment, Factor, Id } from '../language/ir/types.js';
import type { Evaluate, Evaluator } from '../results/evaluate.js';
import type { Kind, Results } from '../results/results.js';
import { NotRun } from './not-run.js';

/** What parts the animals of an analysis into cells. */
export interface CellFactor {
  readonly name: string;
  readonly levels: readonly string[];
  /** Index of the level of an animal; -1 where it has none. */
  levelOf(results: Results, animal: number): number;
}

const kindAt = ({ kinds, kindOf }: Results, animal: number): Kind | undefined => kinds[kindOf[animal] ?? -1];

/** By a factor of the protocol: as animals are allocated, or as its rules form groups afterwards. Levels that no group has are left out. */
export function byFactor(factor: Factor, { arms }: Experiment, evaluator: Evaluator): CellFactor {
  const { id, name } = factor;
  if (factor.kind === 'afterwards') {
    const rules = factor.levels.map((level): Evaluate => evaluator.of({ type: 'choice', subject: { type: 'reference', id }, is: { type: 'reference', id: level.id }, negated: false }));
    return { name, levels: factor.levels.map((level) => level.name), levelOf: (results, animal) => rules.findIndex((holds) => holds(results, animal) === 1) };
  }
  const levels = factor.levels.filter((level) => arms.some((arm) => arm.levels[id] === level.id));
  const indices = new Map(levels.map((level, index) => [level.id, index]));
  return { name, levels: levels.map((level) => level.name), levelOf: (results, animal) => indices.get(kindAt(results, animal)?.levels[id] ?? '') ?? -1 };
}

/** By the group itself. */
export function byGroup({ arms }: Experiment): CellFactor {
  const ids = arms.map(({ id }) => id);
  return { name: 'group', levels: arms.map(({ name }) => name), levelOf: (results, animal) => ids.indexOf(kindAt(results, animal)?.arm ?? '') };
}

/** By words that are said of animals, as `sex`: those that occur. */
export function byWord(list: string, kinds: readonly Kind[]): CellFactor {
  const levels = [...new Set(kinds.flatMap(({ words }) => words[list] ?? []))].filter((word) => word !== 'both').sort();
  if (levels.length === 0) throw new NotRun(`of no animal it is said what ${nameOf(list)} it has`);
  return { name: list, levels, levelOf: (results, animal) => levels.indexOf(kindAt(results, animal)?.words[list] ?? '') };
}

/** Of what is asked for by an id of a level: its factor and its name; undefined where it is a group. */
export function levelWithId({ factors }: Experiment, id: Id): { readonly factor: Factor; readonly level: string } | undefined {
  return factors.flatMap((factor) => factor.levels.flatMap((level) => (level.id === id ? [{ factor, level: level.name }] : [])))[0];
}
