import { attributeOf, type Definitions, definitionsOf, expressionParts, groupNames, referencesIn } from '../../language/ir/reading.js';
import type { Experiment, Id, Study, Track } from '../../language/ir/types.js';
import { measuring, measuresUsed, type Cell } from '../cells.js';
import { columnsOf, type Column } from '../columns.js';
import { occasionsOf, type Occasion } from './occasions.js';

/** What a protocol lets one expect of a table of results. */
export interface Expected {
  readonly experiment: Experiment;
  readonly definitions: Definitions;
  /** Names of the groups, by the ids of their arms. */
  readonly groups: ReadonlyMap<Id, string>;
  readonly tracks: readonly { readonly track: Track; readonly cells: readonly Cell[]; readonly occasions: readonly Occasion[] }[];
  /** Columns that hold what is measured, and the measures without which something that is planned cannot be worked out. */
  readonly columns: readonly Column[];
  readonly needed: ReadonlySet<Id>;
  /** Is it known, without the table, what each animal was allocated to? */
  readonly isAllocated?: boolean;
  /** Lists of terms by which animals can differ: `sex`. */
  readonly lists: ReadonlySet<string>;
}

/** What animals can be told apart by in any study. */
const ownLists = ['sex', 'cage', 'litter', 'genotype', 'strain'] as const;

export function expectedOf(study: Study, experiment: Experiment): Expected {
  const definitions = definitionsOf(study);
  const cellsOf = measuring(definitions, experiment);
  const tracks = experiment.timeline.map((track) => {
    const cells = cellsOf(track);
    return { track, cells, occasions: occasionsOf(track, cells) };
  });
  const cells = tracks.flatMap((one) => one.cells);
  const analysed = experiment.sections.filter(({ kind }) => kind === 'analysis');
  const needed = new Set([...measuresUsed(experiment), ...analysed.flatMap((section) => referencesIn(section, 'outcome'))]);
  const asked = [...analysed.flatMap(({ facts }) => facts['factors']?.values ?? []), ...experiment.exclusions.flatMap(({ condition }) => expressionParts(condition).flatMap((part) => (part.type === 'choice' ? [part.is] : [])))];
  const lists = new Set<string>([...ownLists, ...asked.flatMap((value) => (value.type === 'term' ? [attributeOf(value)] : []))]);
  for (const { name } of experiment.factors) lists.delete(name);
  return { experiment, definitions, groups: groupNames(experiment.arms.map(({ id }) => id)), tracks, columns: columnsOf(definitions, cells), needed, lists };
}
