export type Words = readonly string[];

/** Stands between two statements; the layout mostly puts a line break there. */
export const boundary = '\0';

const breaks: Words = ['\n', '\n', '\n\n', '\n\n\n\n', ' \n\t', '\n  ', '\n    ', ' // c; { "\n', '\n// own line  \n', '\n  /* two  \n     lines */\n'];
const inline: Words = ['', '', ' ', ' ', ' ', ' ', ' ', '  ', '  ', '    ', '\t', ' /* c */ ', ' /**/'];
const isNumeric = (token: string): boolean => /^\d/.test(token);
/** Small words that are no unit, so that they may stand behind a number. */
const safeAfterNumber: ReadonlySet<string> = new Set([
  'to', 'per', 'of', 'times', 'before', 'after', 'for', 'in', 'into', 'with', 'from', 'by', 'at',
  'as', 'but', 'between', 'during', 'immediately', 'and', 'or', 'is', 'not', 'otherwise', 'source', 'note', 'assumed', 'when',
]);
const wordLike = /^[\p{L}\p{N}_"]/u;

/** What may stand between two words without making others of them; `choice` is any number. */
function gap(before: string, after: string, afterNext: string | undefined, choice: number, atBoundary: boolean): string {
  const lineBreak = breaks[choice % breaks.length] ?? '\n';
  const blank = inline[choice % inline.length] ?? ' ';
  if (isNumeric(before)) {
    if (/^[:.(=]/.test(after)) return lineBreak;
    if (/^[\p{L}_]/u.test(after) && !safeAfterNumber.has(after) && !(afterNext === ':' && blank.trim() === '')) return lineBreak;
    if (!/^[,;){}]/.test(after) && blank === '') return ' ';
  }
  if (atBoundary ? choice % 4 !== 0 : choice % 17 === 0) return lineBreak;
  const glued = blank === '' && ((wordLike.test(before) && wordLike.test(after)) || (/[-+*/<>=±≥]/.test(before) && /^[-+*/<>=±≥]/.test(after)));
  return glued ? ' ' : blank;
}

/** Puts blanks, line breaks and comments between words, as the choices (any numbers, used in turn) say. */
export function layOut(words: Words, choices: readonly number[]): string {
  let result = '';
  let before: string | undefined;
  let atBoundary = false;
  const tokens = words.filter((each) => each !== boundary);
  let index = 0;
  for (const each of words) {
    if (each === boundary) {
      atBoundary = true;
      continue;
    }
    // The prime keeps short lists of choices from repeating themselves.
    const choice = (choices[index % choices.length] ?? 1) + index * 7919;
    // `h :` behind a number names a fact only if the colon stands on its line.
    const named = each === ':' && index > 1 && isNumeric(tokens[index - 2] ?? '');
    if (before !== undefined) result += named ? ' '.repeat(choice % 2) : gap(before, each, tokens[index + 1], choice, atBoundary);
    result += each;
    before = each;
    atBoundary = false;
    index++;
  }
  return result;
}
