import type { Highs, Model as HighsModel } from 'highs';
import { leastCost } from './bound.js';
import { classesOf } from './classes.js';
import { quickTimetable, totalCost } from './greedy.js';
import type { Instance, Timetable } from './instance.js';
import { Model } from './model.js';

/** The solver, as the shell has loaded it; it is made anew where it is asked for, since it does not survive every failure. */
export type LoadSolver = () => Promise<Highs>;

export interface Solved {
  readonly timetable: Timetable;
  /** `only`: there was nothing to choose. */
  readonly status: 'optimal' | 'bounded' | 'only';
  readonly value: number;
  /** No timetable has less. */
  readonly bound: number;
  readonly solver: string;
}

/** `infeasible` is proved; `unsolved` means that nothing was found within the limits. */
export type Outcome = Solved | 'infeasible' | 'unsolved';

/**
 * Limits that do not depend on the machine, so that the same problem has the same answer everywhere. Of 48 animals in 8 boxes
 * (18,000 columns) HiGHS needs two minutes to make a calendar of the sweep 2 % better, which is a minute of waiting an animal.
 */
const limits = { columns: 4000, nodes: 200, stall: 60, gap: 0.005 } as const;

/** Name and version of the quick attempts. */
const sweep = 'placepref-sweep 1';

/** Model status codes of HiGHS. */
const optimal = 7;
const infeasible = 8;

/** Gives every job its time, with as little waiting as can be found, and says how good that is. Without a solver it is the sweep alone that looks. */
export async function solve(instance: Instance, load: LoadSolver | undefined): Promise<Outcome> {
  if (instance.jobs.some(({ starts }) => starts.length === 0)) return 'infeasible';
  const quick = quickTimetable(instance);
  const least = leastCost(instance);
  if (quick !== undefined && totalCost(instance, quick) === least) {
    const status = instance.jobs.every(({ starts }) => starts.length === 1) ? 'only' : 'optimal';
    return { timetable: quick, status, value: least, bound: least, solver: sweep };
  }
  const swept = quick === undefined ? 'unsolved' : ({ timetable: quick, status: 'bounded', value: totalCost(instance, quick), bound: least, solver: sweep } as const);
  if (load === undefined) return swept;
  const model = new Model(instance, classesOf(instance));
  if (model.columns.length > limits.columns) return swept;
  return byHighs(instance, model, quick, least, await load());
}

function byHighs(instance: Instance, model: Model, quick: Timetable | undefined, least: number, highs: Highs): Outcome {
  const solver = `HiGHS ${highs.version.string}`;
  const problem = highs.createModel(dataOf(model));
  try {
    const { options } = problem;
    options.set('output_flag', false);
    options.set('random_seed', 0);
    options.set('mip_rel_gap', limits.gap);
    options.set('mip_max_nodes', limits.nodes);
    options.set('mip_max_stall_nodes', limits.stall);
    if (quick !== undefined) problem.setSolution({ colValue: model.valuesOf(quick) });
    const { modelStatus } = problem.run();
    if (modelStatus === infeasible) return 'infeasible';
    const found = foundBy(problem, model, instance);
    const [best] = [found, quick].filter((timetable) => timetable !== undefined).toSorted((one, other) => totalCost(instance, one) - totalCost(instance, other));
    if (best === undefined) return 'unsolved';
    const value = totalCost(instance, best);
    const bound = Math.min(value, Math.max(least, Math.ceil(Number(problem.info.get('mip_dual_bound')) - 1e-6)));
    return { timetable: best, status: modelStatus === optimal && bound === value ? 'optimal' : 'bounded', value, bound, solver };
  } finally {
    problem.dispose();
  }
}

function foundBy(problem: HighsModel, model: Model, instance: Instance): Timetable | undefined {
  const { colValue } = problem.getSolution();
  if (colValue.length !== model.columns.length || colValue.every((value) => value === 0)) return undefined;
  const timetable = model.timetableOf(colValue);
  return instance.jobs.every(({ starts }, index) => starts.includes(timetable.starts[index] ?? Number.NaN)) ? timetable : undefined;
}

function dataOf({ columns, rows }: Model): Parameters<Highs['createModel']>[0] {
  return {
    numCols: columns.length,
    numRows: rows.lower.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(() => 0),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: { format: 'csr', numRows: rows.lower.length, numCols: columns.length, starts: rows.starts, indices: rows.indices, values: rows.values },
    integrality: columns.map(({ integer }) => (integer ? 1 : 0)),
  };
}
