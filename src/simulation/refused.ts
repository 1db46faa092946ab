import type { Id } from '../language/ir/types.js';

/** Something that a protocol does not say and a simulation has to know. */
export interface Need {
  /** The name under which it can be assumed: `morphine.dose`. */
  readonly name: string;
  /** The part of the study that could say it, by its id. */
  readonly of: Id;
  /** What it is, in words: `how much of it is given`. */
  readonly why: string;
  /** Words that it can be, where it is one of a few. */
  readonly choices?: readonly string[];
}

/** What was asked cannot be simulated; the message says what was found, what was expected, and where. */
export class Refused extends Error {
  override readonly name = 'Refused';

  /** @param needs what would have to be known, where nothing else stands against it */
  constructor(message: string, readonly needs: readonly Need[] = []) {
    super(message);
  }
}

/** Of what has to be known first, all at once. */
export function refusedFor(needs: readonly Need[]): Refused {
  const lines = needs.map(({ name, why }) => `  ${name}: ${why}; assume one with --assume ${name}=…`);
  return new Refused(['The protocol does not say what a simulation needs to know:', ...lines].join('\n'), needs);
}
