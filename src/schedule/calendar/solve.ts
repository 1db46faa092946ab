import type { Model as HighsModel } from 'highs';
import { leastCost, relaxedCost } from './bound.js';
import { classesOf } from './classes.js';
import { quickTimetable, totalCost } from './greedy.js';
import { boundOf, infeasibleStatus, solvedStatus, type Solver } from './highs.js';
import type { Instance, Timetable } from './instance.js';
import { Model } from './model.js';

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

/** Name and version of the quick attempts. */
const sweep = 'placepref-sweep 1';

/** Gives every job its time, with as little waiting as can be found, and says how good that is. */
export async function solve(instance: Instance, solver: Solver): Promise<Outcome> {
  if (instance.jobs.some(({ starts }) => starts.length === 0)) return 'infeasible';
  const quick = quickTimetable(instance);
  const least = leastCost(instance);
  if (quick !== undefined && totalCost(instance, quick) === least) {
    const status = instance.jobs.every(({ starts }) => starts.length === 1) ? 'only' : 'optimal';
    return { timetable: quick, status, value: least, bound: least, solver: sweep };
  }
  const model = new Model(instance, classesOf(instance));
  if (solver.takes(model, 'best')) return byHighs(instance, model, quick, least, solver);
  const timetable = quick ?? (await anyTimetable(instance, model, solver));
  if (typeof timetable === 'string') return timetable;
  const value = totalCost(instance, timetable);
  const bound = Math.max(least, await relaxedCost(instance, solver));
  const by = !solver.isThere ? sweep : quick === undefined ? await solver.name() : `${sweep}, bound by ${await solver.name()}`;
  return { timetable, status: bound === value ? 'optimal' : 'bounded', value, bound, solver: by };
}

/** Is there any timetable? Undefined where the limits do not let it be decided. */
export async function isFeasible(instance: Instance, solver: Solver): Promise<boolean | undefined> {
  if (instance.jobs.some(({ starts }) => starts.length === 0)) return false;
  if (quickTimetable(instance) !== undefined) return true;
  const found = await anyTimetable(instance, new Model(instance, classesOf(instance)), solver);
  return found === 'unsolved' ? undefined : found !== 'infeasible';
}

/** Any timetable, of a problem of which the quick attempts find none. */
async function anyTimetable(instance: Instance, model: Model, solver: Solver): Promise<Timetable | 'infeasible' | 'unsolved'> {
  if (!solver.takes(model, 'any')) return 'unsolved';
  return solver.ask(model, 'any', (problem, status) => (status === infeasibleStatus ? 'infeasible' : (foundBy(problem, model, instance) ?? 'unsolved')));
}

async function byHighs(instance: Instance, model: Model, quick: Timetable | undefined, least: number, solver: Solver): Promise<Outcome> {
  const by = await solver.name();
  return solver.ask(
    model, 'best',
    (problem, status): Outcome => {
      if (status === infeasibleStatus) return 'infeasible';
      const found = foundBy(problem, model, instance);
      const [best] = [found, quick].filter((timetable) => timetable !== undefined).toSorted((one, other) => totalCost(instance, one) - totalCost(instance, other));
      if (best === undefined) return 'unsolved';
      const value = totalCost(instance, best);
      const bound = Math.min(value, Math.max(least, boundOf(model, Number(problem.info.get('mip_dual_bound')))));
      return { timetable: best, status: status === solvedStatus && bound === value ? 'optimal' : 'bounded', value, bound, solver: by };
    },
    quick && model.valuesOf(quick),
  );
}

function foundBy(problem: HighsModel, model: Model, instance: Instance): Timetable | undefined {
  const { colValue } = problem.getSolution();
  if (colValue.length !== model.columns.length || colValue.every((value) => value === 0)) return undefined;
  const timetable = model.timetableOf(colValue);
  return instance.jobs.every(({ starts }, index) => starts.includes(timetable.starts[index] ?? Number.NaN)) ? timetable : undefined;
}
