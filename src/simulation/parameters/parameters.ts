import { meantBy } from '../../language/json.js';
import { Refused } from '../refused.js';
import type { Parameter } from './parameter.js';
import { parameterTable } from './table.js';

/** The values of one simulation, by the names of the table; those that are not the table's, with who set them. */
export class Parameters {
  private constructor(private readonly values: ReadonlyMap<string, number>, readonly overridden: ReadonlyMap<string, string>, private readonly tell?: (name: string) => void) {}

  static readonly defaults = new Parameters(new Map(parameterTable.map(({ name, value }) => [name, value])), new Map());

  /**
   * @param overrides as read, of any type
   * @param from who says so, for messages and for the record: `lab.json`
   * @throws Refused for a name that there is not, and for a value that is no number or lies beyond its bounds; it tells all of them
   */
  with(overrides: Readonly<Record<string, unknown>>, from: string): Parameters {
    const values = new Map(this.values);
    const overridden = new Map(this.overridden);
    const problems: string[] = [];
    for (const [name, value] of Object.entries(overrides)) {
      const problem = problemOf(name, value);
      if (problem !== undefined) problems.push(`${from}: ${problem}`);
      else if (typeof value === 'number') {
        values.set(name, value);
        overridden.set(name, from);
      }
    }
    if (problems.length > 0) throw new Refused(problems.join('\n'));
    return new Parameters(values, overridden);
  }

  /** The same, which tells of each that is asked for. */
  heard(tell: (name: string) => void): Parameters {
    return new Parameters(this.values, this.overridden, tell);
  }

  /** @throws RangeError for a name that is not in the table, which is a mistake of the program */
  get(name: string): number {
    const value = this.values.get(name);
    if (value === undefined) throw new RangeError(`There is no parameter ${name}.`);
    this.tell?.(name);
    return value;
  }
}

/**
 * Parameters as a file has them: one JSON object of names and numbers.
 *
 * @param file its name, or any words that a message about it can begin with
 * @throws Refused for any other text
 */
export function overridesOfJson(text: string, file: string): Readonly<Record<string, unknown>> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw new Refused(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new Refused(`${file} must be one JSON object of names and numbers, as {"morphine_half_life": 40}.`);
  return { ...read };
}

const rows: ReadonlyMap<string, Parameter> = new Map(parameterTable.map((row) => [row.name, row]));

function problemOf(name: string, value: unknown): string | undefined {
  const row = rows.get(name);
  if (row === undefined) {
    const near = meantBy(name, rows.keys());
    return `there is no parameter "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`;
  }
  const unit = row.unit === '1' ? '' : ` ${row.unit}`;
  if (typeof value !== 'number' || !Number.isFinite(value)) return `${name} is ${typeof value === 'number' ? value : JSON.stringify(value)}; it must be a number${unit && `, in${unit}`}`;
  if (value < row.least || value > row.most) return `${name} is ${value}${unit}; it must be ${boundsOf(row)}`;
  return undefined;
}

function boundsOf({ least, most }: Parameter): string {
  if (most < 1e9) return `from ${least} to ${most}`;
  return least === 0 ? '0 or more' : least > 0 ? 'above 0' : 'a finite number';
}
