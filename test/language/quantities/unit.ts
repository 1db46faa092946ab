import { parseUnit, type Unit } from '../../../src/language/quantities/parse-unit.js';

/** The unit, or a failed test. */
export function unit(text: string): Unit {
  const parsed = parseUnit(text);
  if (parsed === undefined) throw new Error(`not a unit: ${text}`);
  return parsed;
}
