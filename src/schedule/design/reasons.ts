import type { Position } from '../../language/ir/types.js';
import { positionText, type Problem } from '../problems.js';

/** A reason that the protocol gives, with its place. */
export function ofProtocol(message: string, at?: Position): Problem {
  return { input: 'protocol', message, ...(at !== undefined && { at: positionText(at) }) };
}

/** A reason that the table of animals gives, with the place in it. */
export function ofAnimals(message: string, row?: number | null, column?: string): Problem {
  const at = [...(typeof row === 'number' ? [`row ${row}`] : []), ...(column === undefined ? [] : [`column ${column}`])].join(', ');
  return { input: 'animals', message, ...(at !== '' && { at }) };
}
