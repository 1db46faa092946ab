import { grouped } from '../../language/grouped.js';
import { isSize } from '../../language/ir/reading.js';
import type { PowerPoint, PowerReport } from '../../power/report/types.js';

/** How the points of a sweep lie along an axis. */
export interface Along {
  /** What is swept along it. */
  readonly name: string;
  /** That, with its unit: `animals per group`, `morphine.dose, mg/kg`. */
  readonly axis: string;
  /** Values in words, where they are no numbers of one unit. */
  readonly names?: readonly string[];
  /** Where a point lies. */
  at(point: PowerPoint): number;
}

/** The number of animals where that is swept, else the first sweep of numbers, else the first; undefined where nothing is. */
export function alongOf({ swept, points }: PowerReport): Along | undefined {
  const valuesOf = (name: string): string[] => [...new Set(points.map(({ values }) => values[name] ?? ''))];
  const name = swept.find(isSize) ?? swept.find((each) => unitOf(valuesOf(each)) !== undefined) ?? swept[0];
  if (name === undefined) return undefined;
  const values = valuesOf(name);
  const unit = unitOf(values);
  if (unit === undefined) return { name, axis: name, names: values, at: (point) => values.indexOf(point.values[name] ?? '') };
  return { name, axis: isSize(name) ? `animals per group${name === 'n' ? '' : ` (${name})`}` : `${name}${unit === '' ? '' : `, ${unit}`}`, at: (point) => Number.parseFloat(point.values[name] ?? '') };
}

/** The unit that values have all; undefined where they are not all numbers with the same. */
function unitOf(values: readonly string[]): string | undefined {
  const units = new Set(values.map((value) => /^-?(?:\d+\.?\d*|\.\d+)(?:\s+(\D.*))?$/.exec(value)?.map((part = '') => part)[1]));
  const [only] = units;
  return units.size === 1 ? only : undefined;
}

/** Points by what is swept besides, in words: `morphine.dose 3 mg/kg`; the order is that of the sweep. */
export function besides(points: readonly PowerPoint[], { name }: Along): ReadonlyMap<string, readonly PowerPoint[]> {
  return grouped(points, ({ values }) => Object.entries(values).flatMap(([other, value]) => (other === name ? [] : [`${other} ${value}`])).join(', '));
}
