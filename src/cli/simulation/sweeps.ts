import { isSize } from '../../language/ir/reading.js';
import type { Value } from '../../language/ir/types.js';
import { withoutDust } from '../../language/words.js';
import { mostAnimals } from '../../simulation/experiment.js';
import type { Sweep } from '../../simulation/sweep.js';
import { Stop } from '../exit.js';
import { valueOf } from './assumptions.js';

/** Most values that one sweep takes. */
const most = 1000;

/**
 * What `--sweep name=values` gives, several times: values as `6, 8, 10`, `1, 3, 10 mg/kg` (the last unit counts for all that have none), or `6..16 step 2`.
 * Throws `Stop` for what is none.
 */
export function sweepsAsked(given: readonly string[]): Sweep[] {
  const sweeps = given.map(sweepOf);
  const twice = sweeps.find(({ name }, index) => sweeps.findIndex((other) => other.name === name) < index);
  if (twice !== undefined) throw new Stop(`--sweep: ${twice.name} is swept twice.`);
  return sweeps;
}

function sweepOf(text: string): Sweep {
  const at = text.indexOf('=');
  const [name, written] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const where = `--sweep: “${text}”`;
  if (at < 1 || written === '') throw new Stop(`${where} says no values; expected for example --sweep "n=6..16 step 2" or --sweep "morphine.dose=1, 3, 10 mg/kg".`);
  return { name, values: (written.includes('..') ? ranged(written, where) : listed(written)).map((value) => notTooMany(name, valueOf(name, value, where), where)) };
}

/** Throws `Stop` for a number of animals that is beyond any simulation. */
function notTooMany(name: string, value: Value, where: string): Value {
  if (isSize(name) && value.type === 'number' && value.value > mostAnimals) throw new Stop(`${where} has ${value.value} animals; at most ${mostAnimals} in all groups are simulated.`);
  return value;
}

/** `6..16 step 2`, `1..10 step 3 mg/kg` */
function ranged(written: string, where: string): string[] {
  const [, first = '', last = '', step = '1', unit = ''] = /^(-?[\d.]+?)\s*\.\.\s*(-?\d+(?:\.\d+)?)(?:\s+step\s+(\d+(?:\.\d+)?))?\s*(.*)$/.exec(written) ?? [];
  const [from, to, by] = [first, last, step].map(Number) as [number, number, number];
  if (first === '' || !(by > 0) || !(to >= from)) throw new Stop(`${where} is no range; expected first..last step size, as 6..16 step 2.`);
  const count = Math.floor((to - from) / by + 1e-9) + 1;
  if (count > most) throw new Stop(`${where} has ${count} values; at most ${most} are taken.`);
  // Digits that come of adding fractions are no part of what was asked for.
  return Array.from({ length: count }, (_, index) => `${withoutDust(from + index * by)}${unit === '' ? '' : ` ${unit}`}`);
}

function listed(written: string): string[] {
  const values = written.split(',').map((value) => value.trim());
  const unit = /^-?[\d.]+\s*([^\d.\s].*)$/.exec(values.at(-1) ?? '')?.[1] ?? '';
  return values.map((value) => (/^-?[\d.]+$/.test(value) && unit !== '' ? `${value} ${unit}` : value));
}
