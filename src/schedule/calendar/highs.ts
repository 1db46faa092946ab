import type { Highs, Model as HighsModel } from 'highs';
import type { Model } from './model.js';

/** Gives a new solver, as the shell loads it. */
export type LoadSolver = () => Promise<Highs>;

/** What is asked of a problem: the best timetable, any at all, or the cost of the best one if animals could be split (a bound). */
type Asked = 'best' | 'any' | 'bound';

/**
 * Limits that do not depend on the machine, so that the same problem has the same answer everywhere. Of 48 animals in 8 boxes
 * (18,000 columns) HiGHS needs two minutes to make a calendar of the sweep 2 % better, which is a minute of waiting an animal.
 */
const limits = {
  best: { columns: 4000, options: { mip_rel_gap: 0.005, mip_max_nodes: 200, mip_max_stall_nodes: 60 } },
  any: { columns: 12_000, options: { mip_max_nodes: 50, mip_max_improving_sols: 1 } },
  bound: { columns: 30_000, options: { simplex_iteration_limit: 200_000 } },
} as const;

export const isWithinLimits = (model: Model, asked: Asked): boolean => model.columns.length <= limits[asked].columns;

/** HiGHS, loaded where it is first asked, and anew after a failure, which it does not always survive. */
export class Solver {
  private highs: Promise<Highs> | undefined;

  constructor(private readonly load: LoadSolver) {}

  /** `HiGHS 1.15.0` */
  async name(): Promise<string> {
    return `HiGHS ${(await this.loaded()).version.string}`;
  }

  /** Hands it a problem, and what it says to a function; the problem is gone afterwards. @param start values of columns to begin from */
  async ask<T>(model: Model, asked: Asked, tell: (problem: HighsModel, status: number) => T, start?: Float64Array): Promise<T> {
    try {
      return run(await this.loaded(), model, asked, tell, start);
    } catch (error) {
      this.highs = undefined;
      throw error;
    }
  }

  private loaded(): Promise<Highs> {
    return (this.highs ??= this.load());
  }
}

function run<T>(highs: Highs, model: Model, asked: Asked, tell: (problem: HighsModel, status: number) => T, start: Float64Array | undefined): T {
  const problem = highs.createModel(dataOf(model, asked));
  try {
    problem.options.set('output_flag', false);
    problem.options.set('random_seed', 0);
    for (const [name, value] of Object.entries(limits[asked].options)) problem.options.set(name, value);
    if (start !== undefined) problem.setSolution({ colValue: start });
    return tell(problem, problem.run().modelStatus);
  } finally {
    problem.dispose();
  }
}

/** A bound on the cost of a timetable, from one that may be off by rounding; costs that are whole numbers let it be rounded up. */
export function boundOf({ columns }: Model, cost: number): number {
  const safe = cost - 1e-6 * Math.max(1, Math.abs(cost));
  return columns.every((column) => Number.isInteger(column.cost)) ? Math.ceil(safe) : safe;
}

/** Model status codes of HiGHS. */
export const solvedStatus = 7;
export const infeasibleStatus = 8;

function dataOf({ columns, rows }: Model, asked: Asked): Parameters<Highs['createModel']>[0] {
  return {
    numCols: columns.length,
    numRows: rows.lower.length,
    colCost: columns.map(({ cost }) => (asked === 'any' ? 0 : cost)),
    colLower: columns.map(() => 0),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: { format: 'csr', numRows: rows.lower.length, numCols: columns.length, starts: rows.starts, indices: rows.indices, values: rows.values },
    ...(asked !== 'bound' && { integrality: columns.map(({ integer }) => (integer ? 1 : 0)) }),
  };
}
