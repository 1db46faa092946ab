import { counted } from '../language/words.js';

/** Something about a table: what was found and what was expected, and where: `row 7, column time_left_s`. */
export interface Fault {
  readonly message: string;
  readonly at?: string;
}

/** What there is to say of a table: a fault of many rows is told once, where it is first. */
export class Faults {
  private readonly found = new Map<string, { readonly fault: Fault; rows: number }>();

  /** @param line from 1, that of the header */
  add(message: string, line?: number, column?: string): void {
    const key = JSON.stringify([column, message]);
    const known = this.found.get(key);
    const at = [...(line === undefined ? [] : [`row ${line}`]), ...(column === undefined ? [] : [`column ${column}`])].join(', ');
    if (known === undefined) this.found.set(key, { fault: { message, ...(at !== '' && { at }) }, rows: 1 });
    else known.rows++;
  }

  get all(): Fault[] {
    return [...this.found.values()].map(({ fault, rows }) => (rows === 1 ? fault : { ...fault, message: `${fault.message} So it is in ${counted(rows - 1, 'more row')}.` }));
  }
}
