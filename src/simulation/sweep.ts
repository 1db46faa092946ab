import { isNumberOfAnimals, isSize, nameOf } from '../language/ir/reading.js';
import type { Experiment, Id, Value } from '../language/ir/types.js';
import { figure } from '../language/words.js';
import { sizedBy } from './design/size.js';
import { nameFor } from './design/source.js';
import { parameterValue } from './parameters/of-protocol.js';
import { parameterTable } from './parameters/table.js';
import { Refused } from './refused.js';
import type { Settings } from './simulation.js';

/** Something that is given several values: `n`, `design.n`, `morphine.dose`, `social_gain`. */
export interface Sweep {
  readonly name: string;
  readonly values: readonly Value[];
}

/** One choice of all values that are swept. */
export interface SweepPoint {
  /** As written, by name. */
  readonly values: Readonly<Record<string, string>>;
  readonly settings: Settings;
}

/** What a protocol says is to be swept. */
export function sweepsOf({ sweeps }: Experiment): Sweep[] {
  return sweeps.map(({ of, fact, values }) => ({ name: `${nameOf(of)}.${fact}`, values }));
}

/**
 * All combinations of the values, the last sweep changing fastest; one point where nothing is swept.
 *
 * @throws Refused for a value that its name cannot have, or has twice; a name that there is not is found when the design is compiled
 */
export function sweepPoints(experiment: Experiment, settings: Settings, sweeps: readonly Sweep[]): SweepPoint[] {
  for (const sweep of sweeps) mustDiffer(sweep);
  return sweeps.reduce<SweepPoint[]>(
    (points, { name, values }) => points.flatMap((point) => values.map((value) => ({ values: { ...point.values, [name]: writtenOf(value) }, settings: settingsWith(experiment, point.settings, name, value) }))),
    [{ values: {}, settings }],
  );
}

function mustDiffer({ name, values }: Sweep): void {
  const seen = new Map<string, Value>();
  for (const value of values) {
    const key = JSON.stringify({ ...value, written: '' });
    const same = seen.get(key);
    if (same !== undefined) throw new Refused(`${name} is swept over ${writtenOf(same)} and ${writtenOf(value)}, which are the same; give each value once.`);
    seen.set(key, value);
  }
}

/** As it stands in the text; of a list of which only the last value has a unit, with that. */
export function writtenOf(value: Value): string {
  if (value.type === 'quantity' && !/\p{L}|%/u.test(value.written)) return `${figure(value.value)}${value.unit === '1' ? '' : ` ${value.unit}`}`;
  if ('written' in value) return value.written;
  return value.type === 'term' ? value.term : value.type === 'reference' ? nameOf(value.id) : value.type;
}

function settingsWith(experiment: Experiment, settings: Settings, name: string, value: Value): Settings {
  const arms = armsNamed(experiment, name);
  if (arms !== undefined) {
    if (!isNumberOfAnimals(value)) throw new Refused(`${name} is ${writtenOf(value)}; a number of animals is a whole number from 1 on.`);
    return { ...settings, sizes: { ...settings.sizes, ...Object.fromEntries(arms.map((arm) => [arm, value.value])) } };
  }
  const parameter = name.replace(/^(?:model|simulation)\./, '');
  if (!parameterTable.some((row) => row.name === parameter)) return { ...settings, instead: { ...settings.instead, [name]: value } };
  const number = parameterValue(parameter, value);
  if (number === undefined) throw new Refused(`${name} is ${writtenOf(value)}; it must be a number in the unit of the parameter.`);
  return { ...settings, overrides: { ...settings.overrides, [parameter]: number }, overridesFrom: settings.overridesFrom || 'a sweep' };
}

/** The groups whose size a name is: of all, of a crossing, of one, of the animals where nobody parts them. */
function armsNamed(experiment: Experiment, name: string): readonly Id[] | undefined {
  if (!isSize(name)) return undefined;
  const { arms, groups } = experiment;
  if (name === 'n') return arms.map(({ id }) => id);
  const of = name.slice(0, -'.n'.length);
  const [own, ...others] = arms.filter((arm) => arm.name === of || nameOf(arm.id) === of || nameFor(sizedBy(experiment, arm), 'n') === name);
  return groups.find((one) => one.name === of)?.arms ?? (own !== undefined && others.length === 0 ? [own.id] : undefined);
}
