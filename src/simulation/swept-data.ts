import type { Batch, DataColumn } from '../results/batch.js';
import type { SimulatedData } from './data.js';

/** Simulated experiments at the points of a sweep as one table: all runs of the first point, then those of the next; what is swept stands in columns before all others. */
export class SweptData {
  /** @param runs experiments of each point */
  constructor(private readonly points: readonly { readonly values: Readonly<Record<string, string>>; readonly data: SimulatedData }[], private readonly runs: number) {}

  /** Rows of the experiments from `from` up to, and without, `to`, counted over all points. */
  batch(seed: number, from: number, to: number): Batch {
    const pieces: Batch[] = [];
    for (let at = from; at < to; ) {
      const index = Math.floor(at / this.runs);
      const end = Math.min(to, (index + 1) * this.runs);
      const point = this.points[index];
      if (point === undefined) throw new RangeError(`There is no point ${index}.`);
      const batch = point.data.batch(seed, at - index * this.runs, end - index * this.runs);
      const swept = Object.entries(point.values).map(([name, value]): DataColumn => ({ name, type: 'text', values: Array.from({ length: batch.rows }, () => value) }));
      pieces.push({ rows: batch.rows, columns: [...swept, ...batch.columns] });
      at = end;
    }
    const [first, ...others] = pieces;
    return first === undefined || others.length === 0 ? (first ?? { rows: 0, columns: [] }) : joined(pieces);
  }
}

function joined(batches: readonly Batch[]): Batch {
  const columns = (batches[0]?.columns ?? []).map((first, index): DataColumn => {
    const own = batches.flatMap((batch) => batch.columns[index] ?? []);
    if (first.type === 'text') return { name: first.name, type: 'text', values: own.flatMap((column) => (column.type === 'text' ? column.values : [])) };
    const numbers = own.flatMap((column) => (column.type === 'text' ? [] : [...column.values]));
    return first.type === 'integer' ? { name: first.name, type: 'integer', values: Int32Array.from(numbers) } : { name: first.name, type: 'number', values: Float64Array.from(numbers) };
  });
  return { rows: batches.reduce((sum, { rows }) => sum + rows, 0), columns };
}
