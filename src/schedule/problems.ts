import type { Position } from '../language/ir/types.js';

/** One reason why there is no schedule, in words of the laboratory. */
export interface Problem {
  /** What was found and what was expected. */
  readonly message: string;
  /** Which input it is about, and where in it: `row 7, column weight_g`, `people[2].off`, a line of the protocol. */
  readonly input: 'protocol' | 'animals' | 'weights' | 'results' | 'schedule' | 'facility' | 'request';
  readonly at?: string;
}

/** A place in a protocol, as an editor finds it. */
export const positionText = ({ file, line, column }: Position): string => `${file}:${line}:${column}`;

/** Thrown where no schedule can be made; nothing has been written by then. */
export class Unschedulable extends Error {
  override readonly name = 'Unschedulable';

  constructor(readonly problems: readonly [Problem, ...Problem[]]) {
    super(problems.map(({ message }) => message).join('\n'));
  }
}

/** @throws Unschedulable with all problems, where there is one */
export function refuse([first, ...rest]: readonly Problem[]): void {
  if (first !== undefined) throw new Unschedulable([first, ...rest]);
}
