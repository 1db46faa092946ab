/** Advance widths of Helvetica, and of Arial and Arimo, which share them, from space to `~`; thousandths of the size. */
const advances: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** The same of the bold ones. */
const boldAdvances: readonly number[] = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
  975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
  333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

/** Of other letters, plain and bold. */
const others: Readonly<Record<string, readonly [number, number]>> = {
  '–': [556, 556], '…': [1000, 1000], '→': [1000, 1000], '≤': [549, 549], '≥': [549, 549], '×': [584, 584], '±': [549, 549], '−': [584, 584], '·': [333, 333], 'µ': [576, 576], '°': [400, 400],
  '“': [333, 500], '”': [333, 500], '‘': [222, 278], '’': [222, 278],
};
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;
/** Of letters that are in no table; rather too wide. */
const usual = 680;

function advanceOf(letter: string, isBold: boolean): number | undefined {
  return (isBold ? boldAdvances : advances)[letter.charCodeAt(0) - 32] ?? others[letter]?.[isBold ? 1 : 0];
}

/** Width of a text that is set in Helvetica, in the unit of its size. */
export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const letter of text) width += advanceOf(letter, isBold) ?? (wide.test(letter) ? 1000 : usual);
  return (width * size) / 1000;
}

/** Is the width of a text known, and not only bounded? */
export function isMeasured(text: string): boolean {
  return [...text].every((letter) => advanceOf(letter, false) !== undefined);
}

/** Lines no wider than that, broken between words; a longer word has a line of its own. */
export function wrapped(text: string, size: number, width: number, isBold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer, size, isBold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A text that is cut where it would be wider, with an ellipsis. */
export function shortened(text: string, size: number, width: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, isBold) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
