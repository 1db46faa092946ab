/**
 * Exit codes of every command.
 *
 * - `clean` 0: done, nothing to say; warnings alone are clean.
 * - `problems` 1: a protocol has errors, would be formatted otherwise, or was found but could not be read
 *   (permission, encoding, size, links in a loop). The other files are still looked at.
 * - `usage` 2: the command line asks for what is not there or not meant: an unknown option or code, a missing file, a
 *   glob that matches nothing, a file that is named and is no protocol. The other files are still looked at.
 * - `failure` 3: placepref itself failed, or what it was to write could not be written, a protocol that it was to change included.
 *
 * Of several, the highest counts.
 */
export const exit = { clean: 0, problems: 1, usage: 2, failure: 3 } as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** Ends a command with one message for the user. */
export class Stop extends Error {
  override readonly name = 'Stop';

  constructor(
    message: string,
    readonly code: ExitCode = exit.usage,
  ) {
    super(message);
  }
}

export function worst(...codes: readonly ExitCode[]): ExitCode {
  return codes.reduce((highest, code) => (code > highest ? code : highest), exit.clean);
}
