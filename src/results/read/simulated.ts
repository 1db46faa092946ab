import { counted, list } from '../../language/words.js';
import type { Faults } from '../../tables/faults.js';
import type { rowsOf } from '../../tables/rows.js';
import type { TableColumn } from './columns.js';

type Rows = ReturnType<typeof rowsOf>['rows'];

/** Of a table of several simulated experiments, the one that is meant. */
export interface Chosen {
  /** From 1. */
  readonly run?: number;
  /** Of a sweep: values of what is swept, as they stand in the table. */
  readonly point?: Readonly<Record<string, string>>;
}

/** Most points of a sweep that are told. */
const mostTold = 10;

/** Rows of one simulated experiment; of any other table all. */
export function rowsOfOne(rows: Rows, columns: readonly (TableColumn | undefined)[], { run, point = {} }: Chosen, problems: Faults): Rows {
  const swept = columns.flatMap((column, index) => (column?.kind === 'swept' ? [{ name: column.header, index }] : []));
  const none = Object.keys(point).find((name) => !swept.some((column) => column.name === name));
  if (none !== undefined) problems.add(`The table has no column ${none} of a sweep${swept.length === 0 ? '' : `; what is swept is ${list(swept.map(({ name }) => name))}`}.`, 1);
  const pointOf = ({ cells }: Rows[number]): string => swept.map(({ name, index }) => `${name} = ${cells[index] ?? ''}`).join(', ');
  const atPoint = rows.filter(({ cells }) => swept.every(({ name, index }) => point[name] === undefined || point[name] === cells[index]));
  const points = [...new Set(atPoint.map(pointOf))];
  const at = columns.findIndex((column) => column?.kind === 'run');
  const runOf = ({ cells }: Rows[number]): string => cells[at] ?? '';
  const where = swept.map(({ name }) => name).join(', ');
  if (points.length > 1) {
    const experiments = new Set(atPoint.map((row) => JSON.stringify([pointOf(row), runOf(row)]))).size;
    const told = [...points.slice(0, mostTold), ...(points.length > mostTold ? [`${points.length - mostTold} more`] : [])];
    problems.add(`The table holds ${experiments} simulated experiments at ${points.length} points of a sweep (${told.join('; ')}); which point is meant has to be said, as by --point "${swept.filter(({ name }) => point[name] === undefined).map(({ name, index }) => `${name}=${atPoint[0]?.cells[index] ?? ''}`).join('" --point "')}".`, undefined, where);
    return [];
  }
  if (points.length === 0 && rows.length > 0) {
    problems.add(`The table holds no experiment with ${Object.entries(point).map(([name, value]) => `${name} = ${value}`).join(', ')}; there are ${[...new Set(rows.map(pointOf))].slice(0, mostTold).join('; ')}.`, undefined, where);
    return [];
  }
  const runs = new Set(atPoint.map(runOf));
  if (run === undefined && runs.size > 1) problems.add(`The table holds ${counted(runs.size, 'simulated experiment')}; which one is meant has to be said, as by --run ${[...runs][0] ?? 1}.`, undefined, 'run');
  if (run !== undefined && !runs.has(String(run))) problems.add(`The table holds no simulated experiment ${run}.`, undefined, 'run');
  return run === undefined ? (runs.size > 1 ? [] : atPoint) : atPoint.filter((row) => runOf(row) === String(run));
}
