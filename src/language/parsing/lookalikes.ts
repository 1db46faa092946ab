/** Something that people write, or that a word processor makes of what they write, and what stands for it in a protocol. */
export interface Lookalike {
  readonly text: string;
  /** The type of its token: reading goes on as if it had been written right. */
  readonly type: string;
  readonly message: string;
}

const quoted = /[“”„‟«»‘’‚'`´][^"“”„‟«»‘’‚'`´\n\r]*(?:[“”„‟«»‘’‚'`´]|")?/y;
const dash = /[‐‑‒–—―−]/y;
const dots = /\.{2,}|…/y;
const twelveHours = /(\d{1,2})(?::(\d{2}))?[ \t]*([ap])\.?m\b\.?/iy;

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? undefined;
}

const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/.test(character);

/** `9:00am`, `3 pm` */
export function twelveHourClock(text: string, offset: number): Lookalike | undefined {
  const match = matchAt(twelveHours, text, offset);
  if (match === undefined) return undefined;
  const [found, hours = '', minutes = '00', half = ''] = match;
  const hour = (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return { text: found, type: 'CLOCK', message: `Found '${found}'. Clock times have 24 hours: ${String(hour).padStart(2, '0')}:${minutes}.` };
}

/** Curly and single quotes, long dashes, and dots for a range. */
export function lookalikeAt(text: string, offset: number): Lookalike | undefined {
  const quote = matchAt(quoted, text, offset)?.[0];
  if (quote !== undefined && quote.length > 2) return { text: quote, type: 'STRING', message: `Found ${quote.length > 40 ? `${quote.slice(0, 40)}…` : quote}. Texts stand in straight double quotes: "…".` };
  const sign = matchAt(dash, text, offset)?.[0] ?? matchAt(dots, text, offset)?.[0];
  if (sign === undefined) return undefined;
  const before = text.slice(0, offset).trimEnd().at(-1);
  const after = text.slice(offset + sign.length).trimStart()[0];
  const isRange = isDigit(after) && (isDigit(before) || sign.length > 1 || sign === '…');
  if (isRange) return { text: sign, type: 'to', message: `Found '${sign}'. A range is written with “to”, as in days 2 to 9.` };
  if (/[.…]/.test(sign)) return undefined;
  return { text: sign, type: '-', message: `Found the dash '${sign}'. A minus is the plain '-' of the keyboard; a range is written with “to”, as in 2 to 9.` };
}
