import type { Value } from '../../language/ir/types.js';
import { readClock, readFigure } from '../../language/quantities/figure.js';
import { normalise } from '../../language/quantities/quantity.js';
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
  if (/^[a-z_]+$/i.test(written)) return name.endsWith('.route') ? { type: 'reference', id: `route.${written}` } : { type: 'term', list: '', term: written };
  const clock = /^\d{1,2}:\d{2}$/.test(written) ? readClock(written) : undefined;
  if (clock !== undefined) return { type: 'clock', minute: clock, written };
  const isNegative = written.startsWith('-');
  const { value, unit, unitText } = readFigure(isNegative ? written.slice(1).trim() : written, isNegative);
  if (!Number.isFinite(value)) throw new Stop(`${where} has no number after its =.`);
  if (unit === undefined && unitText !== '') throw new Stop(`${where}: “${unitText}” is no unit that is known.`);
  return unit === undefined ? { type: 'number', value, written } : { type: 'quantity', ...normalise(value, unit), written };
}
