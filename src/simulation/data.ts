import type { Batch, DataColumn } from '../results/batch.js';
import { type Definitions, groupNames, nameOf } from '../language/ir/reading.js';
import type { Experiment, Id } from '../language/ir/types.js';
import { tableOf, type ResultsTable, type Row } from '../results/table.js';
import type { SimulatedExperiment } from './experiment.js';

/** Decimals that are kept: a thousandth of a second, of a cm, of a share. More would be noise, and a larger file. */
const decimals = 1000;

/** Without a zero that is negative, which text would not keep. */
const rounded = (value: number): number => Math.round(value * decimals) / decimals + 0;

/** Simulated experiments as a table: one row an animal and session, with its run, group and levels before what is measured. */
export class SimulatedData {
  private readonly table: ResultsTable;
  private readonly factors: readonly { readonly id: Id; readonly name: string }[];
  private readonly levels: ReadonlyMap<Id, string>;
  private readonly groups: ReadonlyMap<Id, string>;

  constructor(definitions: Definitions, experiment: Experiment, private readonly simulated: SimulatedExperiment) {
    this.table = tableOf(definitions, simulated.kinds);
    this.factors = experiment.factors.filter(({ kind }) => kind !== 'afterwards');
    this.groups = groupNames(experiment.arms.map(({ id }) => id));
    this.levels = new Map(experiment.factors.flatMap(({ levels }) => levels.map(({ id, name }) => [id, name])));
  }

  /** Rows of the runs from `from` up to, and without, `to`. */
  batch(seed: number, from: number, to: number): Batch {
    const found: (Row & { readonly run: number; readonly kind: number })[] = [];
    for (let run = from; run < to; run++) {
      this.simulated.run(seed, run);
      for (const row of this.table.rows(this.simulated)) found.push({ ...row, run, kind: this.simulated.kindOf[row.animal] ?? 0 });
    }
    const text = (name: string, of: (row: (typeof found)[number]) => string): DataColumn => ({ name, type: 'text', values: found.map(of) });
    return {
      rows: found.length,
      columns: [
        { name: 'run', type: 'integer', values: Int32Array.from(found, ({ run }) => run + 1) },
        text('animal', ({ animal }) => animalName(animal, this.simulated.count)),
        text('group', ({ kind }) => this.groups.get(this.simulated.kinds[kind]?.arm ?? '') ?? ''),
        ...this.factors.map(({ id, name }) => text(name, ({ kind, levels }) => this.levels.get(levels[id] ?? this.simulated.kinds[kind]?.levels[id] ?? '') ?? '')),
        ...this.roles().map((role) => text(nameOf(role), ({ kind }) => nameOf(this.simulated.kinds[kind]?.places[role] ?? ''))),
        text('phase', ({ phase }) => nameOf(phase)),
        text('session', ({ session }) => nameOf(session)),
        { name: 'day', type: 'integer', values: Int32Array.from(found, ({ day }) => day ?? 0) },
        ...this.table.columns.map(({ name }, index): DataColumn => ({ name, type: 'number', values: Float64Array.from(found, ({ values }) => rounded(values[index] ?? Number.NaN)) })),
      ],
    };
  }

  private roles(): Id[] {
    return [...new Set(this.simulated.kinds.flatMap(({ places }) => Object.keys(places)))];
  }
}

/** `A07` of 48 animals, by its index from 0. */
export function animalName(index: number, count: number): string {
  return `A${String(index + 1).padStart(String(count).length, '0')}`;
}
