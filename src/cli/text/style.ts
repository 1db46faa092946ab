import type { Io, Output } from '../io.js';

const sequences = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const;

export type Style = keyof typeof sequences;

/** Gives a text its styles, or gives it back as it is. */
export type Paint = (text: string, ...styles: readonly Style[]) => string;

export const plain: Paint = (text) => text;

export const coloured: Paint = (text, ...styles) => (text === '' ? '' : `\u001B[${styles.map((style) => sequences[style]).join(';')}m${text}\u001B[0m`);

/** Colour on a terminal, unless NO_COLOR is set or the terminal is dumb; FORCE_COLOR decides alone (0 is no, else yes). */
export function paintFor(output: Output, env: Io['env']): Paint {
  const { FORCE_COLOR: forced, NO_COLOR: refused = '', TERM: terminal } = env;
  if (forced !== undefined) return forced === '0' || forced === 'false' ? plain : coloured;
  return output.isTTY && refused === '' && terminal !== 'dumb' ? coloured : plain;
}
