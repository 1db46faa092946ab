import type { Position } from '../../language/ir/types.js';
import type { Problem } from '../problems.js';

/** A reason that the protocol gives, with its line. */
export function ofProtocol(message: string, at?: Position): Problem {
  return { input: 'protocol', message, ...(at !== undefined && { at: `${at.file}, line ${at.line}` }) };
}

/** A reason that the table of animals gives, with the place in it. */
export function ofAnimals(message: string, row?: number | null, column?: string): Problem {
  const at = [...(typeof row === 'number' ? [`row ${row}`] : []), ...(column === undefined ? [] : [`column ${column}`])].join(', ');
  return { input: 'animals', message, ...(at !== '' && { at }) };
}
