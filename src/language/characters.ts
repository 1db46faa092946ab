/*
 * Characters by their codes: what most of a text is made of is told by a look at one, before any pattern. V8 takes long to make those
 * with letters of all alphabets, and a small protocol needs none.
 */

export const tab = 9;
export const newline = 10;
export const carriageReturn = 13;
export const space = 32;
export const percent = 37;
export const comma = 44;
export const hyphen = 45;
export const point = 46;
export const slash = 47;

/** The last that ASCII has. */
export const lastOfAscii = 127;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A letter of ASCII. */
export const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** With what a word can begin in ASCII: a letter, or `_`. */
export const beginsWord = (code: number): boolean => isLetter(code) || code === 95;

/** Does a text begin with a letter of any alphabet? */
export const beginsWithLetter = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return code > lastOfAscii ? /^\p{L}/u.test(text) : isLetter(code);
};

/** The first offset from this one at which no blank stands; a line's end is none. */
export function afterBlanks(text: string, offset: number): number {
  let next = offset;
  while (text.charCodeAt(next) === space || text.charCodeAt(next) === tab) next++;
  return next;
}

/** The end of the digits that begin at an offset; the offset itself if there are none. */
function endOfDigits(text: string, offset: number): number {
  let end = offset;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** The end of the number without an exponent that begins at an offset; the offset itself if there is none. */
export function endOfDecimal(text: string, offset: number): number {
  const end = endOfDigits(text, offset);
  return end > offset && text.charCodeAt(end) === point && isDigit(text.charCodeAt(end + 1)) ? endOfDigits(text, end + 1) : end;
}

/** The end of the word of ASCII letters that begins at an offset; the offset itself if there is none, or it has other letters. */
export function endOfWord(text: string, offset: number): number {
  if (!beginsWord(text.charCodeAt(offset))) return offset;
  let end = offset + 1;
  let code = text.charCodeAt(end);
  while (beginsWord(code) || isDigit(code)) code = text.charCodeAt(++end);
  return code > lastOfAscii ? offset : end;
}
