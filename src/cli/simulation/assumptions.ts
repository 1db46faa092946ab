import { givenValue } from '../../language/ir/given.js';
import type { Value } from '../../language/ir/types.js';
import { Stop } from '../exit.js';

/** What `--assume name=value` gives, several times: a quantity with its unit, a number, a clock time, a word of a list, a route. Throws `Stop` for what is none. */
export function assumptionsOf(given: readonly string[]): Record<string, Value> {
  return Object.fromEntries(given.map((text): [string, Value] => {
    const at = text.indexOf('=');
    const [name, written] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    if (at < 1 || written === '') throw new Stop(`--assume: found “${text}”, expected name=value, as in --assume "morphine.dose=10 mg/kg".`);
    return [name, valueOf(name, written, `--assume: “${text}”`)];
  }));
}

/** A value that an option gives to something with a name. @param where begins the message about one that is none */
export function valueOf(name: string, written: string, where: string): Value {
  const value = givenValue(name, written);
  if ('problem' in value) throw new Stop(`${where}: ${value.problem}.`);
  return value;
}
