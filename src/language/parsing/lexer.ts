import type { ILexingError } from 'chevrotain';
import type { Lexer, LexerResult } from 'langium';
import { afterBlanks, beginsWord, carriageReturn, comma, endOfDecimal, endOfWord, hyphen, isDigit, lastOfAscii, newline, point, slash, space, tab } from '../characters.js';
import { bareStrain, dottedRoute, paperNumber } from './habits.js';
import { hardBlankQuantity, hyphenAt, lookalikeAt, twelveHourClock, writtenRight, type Lookalike, type LookalikeError } from './lookalikes.js';
import { boundNesting } from './nesting.js';
import { Token } from './token.js';
import { createTokenTypes, type WordType } from './token-types.js';
import { matchQuantity, matchUnknownQuantity, unknownUnitWord, type QuantityText } from '../quantities/unit-pattern.js';
import { atomicUnits } from '../quantities/units.js';

const blank = /[\s\uFEFF]+/y;
const lineComment = /\/\/[^\n\r]*/y;
const blockComment = /\/\*[^]*?(?:\*\/|$)/y;
const string = /"(?:[^"\\\n\r]|\\[^\n\r])*"?/y;
const clock = /\d{1,2}:\d{2}(?!\d)/y;
const date = /\d{4}-\d{2}-\d{2}(?!\d)/y;
const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const symbol = /\+-|±|<=|>=|≤|≥|[{}(),;:.=+\-*/<>]/y;

/** Other ways to write a symbol; the token is the same. */
const symbolAliases: Readonly<Record<string, string>> = { '±': '+-', '≤': '<=', '≥': '>=' };

/** What may follow a word that names a fact or is called, and so is no misspelt unit: `n: 12 route: sc`. */
const notAUnit = /[ \t]*[:.(=]/y;

const longestIndent = 40;
/** Codes of the other signs below `z` with which something can begin that is no protocol: `!&'+.=` and the grave accent. */
const foreign: ReadonlySet<number> = new Set([33, 38, 39, 43, 46, 61, 96]);

/** Words and comments of a text. */
export interface Words extends LexerResult {
  tokens: Token[];
  hidden: Token[];
}

/**
 * Reads a text into tokens in one pass. It is written out, and not left to Chevrotain's lexer, because a number
 * and its unit are one token whose spelling comes from the table of units, and because it starts 40 times sooner.
 */
export class PlacePrefLexer implements Lexer {
  readonly definition: Readonly<Record<string, WordType>> = createTokenTypes();
  private readonly words = new Map(Object.entries(this.definition).filter(([name]) => /^[a-z]/.test(name)));
  /** Types of the signs that are whole by themselves, whatever follows, by their codes. */
  private readonly signs = Object.fromEntries([...'{}(),;:'].map((sign) => [sign.charCodeAt(0), this.type(sign)]));

  tokenize(text: string): Words {
    const tokens: Token[] = [];
    const hidden: Token[] = [];
    const errors: (ILexingError | LookalikeError)[] = [];
    let offset = 0;
    let line = 1;
    let lineStart = 0;

    const match = (pattern: RegExp): string | undefined => {
      pattern.lastIndex = offset;
      return pattern.exec(text)?.[0];
    };
    /** Moves over `image`, counting its lines. */
    const advance = (image: string): void => {
      for (let i = 0; i < image.length; i++) {
        const code = image.charCodeAt(i);
        if (code === newline || (code === carriageReturn && text.charCodeAt(offset + i + 1) !== newline)) {
          line++;
          lineStart = offset + i + 1;
        }
      }
      offset += image.length;
    };
    /** Moves over `written`, which stands for `image`; of all words only a comment has lines. */
    const take = (type: WordType, written: string, image = written): Token => {
      const [startOffset, startLine, startColumn] = [offset, line, offset - lineStart + 1];
      if (written.startsWith('/*')) advance(written);
      else offset += written.length;
      return new Token(image, type, startOffset, startLine, startColumn, line, offset - lineStart);
    };
    const fail = (length: number, message: string, instead?: string): void => {
      errors.push({ offset, line, column: offset - lineStart + 1, length, message, instead });
    };

    while (offset < text.length) {
      const code = text.charCodeAt(offset);
      // What most of a text is made of, before all that needs more than a look.
      if (code === space || code === tab || code === newline) {
        offset++;
        if (code === newline) [line, lineStart] = [line + 1, offset];
        continue;
      }
      const sign = this.signs[code];
      const end = sign !== undefined ? offset + 1 : isDigit(code) ? this.endOfNumber(text, offset) : endOfWord(text, offset);
      // A letter before a point may be half of `i.p.`, and a word before one of these signs half of a strain, and a number before a comma half of 1,000.
      const next = sign === undefined ? text.charCodeAt(end) : space;
      const isPart = next === point || next === slash || next === hyphen || (next === comma && isDigit(code) && isDigit(text.charCodeAt(end + 1)));
      if (end > offset && !isPart) {
        const word = sign ?? this.words.get(text.slice(offset, end));
        const type = word ?? this.type(isDigit(code) ? 'NUMBER' : 'ID');
        // A word of the language is kept once, and not once for each time that it is written.
        tokens.push(new Token(word?.name ?? text.slice(offset, end), type, offset, line, offset - lineStart + 1, line, end - lineStart));
        offset = end;
        continue;
      }
      if (code <= space || code === 0xfeff || code === 0xa0 || code >= 0x2000) {
        const image = match(blank);
        if (image !== undefined) {
          advance(image);
          continue;
        }
      }
      const image = code === slash ? (match(lineComment) ?? match(blockComment)) : undefined;
      if (image !== undefined) {
        if (image.startsWith('/*') && (image.length < 4 || !image.endsWith('*/'))) {
          fail(2, 'This comment has no end. Close it with */.');
        }
        hidden.push(take(this.type(image.startsWith('//') ? 'LINE_COMMENT' : 'BLOCK_COMMENT'), image));
        continue;
      }
      const quantity = isDigit(code) ? matchQuantity(text, offset) : undefined;
      if (quantity !== undefined && this.isPlain(quantity, text, tokens)) {
        tokens.push(take(this.type('QUANTITY'), text.slice(offset, quantity.end)));
        continue;
      }
      const alike = this.lookalike(text, offset, tokens);
      if (alike !== undefined) {
        fail(alike.text.length, alike.message, writtenRight(alike));
        tokens.push(take(this.type(alike.type), alike.text, alike.image));
        continue;
      }
      const [type, found] = this.next(text, offset, match) ?? [];
      if (type !== undefined && found !== undefined) {
        if (type === 'STRING' && (found.length === 1 || !found.endsWith('"'))) {
          fail(found.length, `This text has no closing quote. Put " at its end, on the same line.`);
        }
        tokens.push(take(this.type(type), found));
        continue;
      }
      const unknown = text.slice(offset, endOfUnknown(text, offset));
      fail(unknown.length, unknownCharacter(unknown, isHashLine(text, offset)));
      advance(unknown);
    }
    const bounded = boundNesting(tokens);
    return { tokens: bounded.tokens, hidden, errors: [...errors, ...bounded.errors] };
  }

  /** The end of the plain number that begins at an offset; the offset itself if it may be something else. */
  private endOfNumber(text: string, offset: number): number {
    const end = endOfDecimal(text, offset);
    const next = afterBlanks(text, end);
    return endsNumber.has(text.charCodeAt(next)) || (next > end && this.isNoUnit(text, next)) ? end : offset;
  }

  /** Is a quantity none of those that are half of what papers write, `10 mg per kg`, of a strain, or of a number and a name? */
  private isPlain({ end, unit }: QuantityText, text: string, before: readonly Token[]): boolean {
    return endsNumber.has(text.charCodeAt(afterBlanks(text, end))) && !this.isName(text, end, unit) && before.at(-2)?.image !== 'strain';
  }

  /** Does a word of the language that is no unit stand at an offset, whole and by itself? */
  private isNoUnit(text: string, offset: number): boolean {
    const end = endOfWord(text, offset);
    const word = text.slice(offset, end);
    return text.charCodeAt(end) === space && this.words.has(word) && !atomicUnits.has(word);
  }

  private lookalike(text: string, offset: number, before: readonly Token[]): Lookalike | undefined {
    const code = text.charCodeAt(offset);
    const [last, lastButOne] = [before.at(-1)?.image, before.at(-2)?.image];
    if (isDigit(code)) return twelveHourClock(text, offset) ?? hardBlankQuantity(text, offset) ?? paperNumber(text, offset, last, lastButOne) ?? bareStrain(text, offset, last, lastButOne);
    if (beginsWord(code)) return bareStrain(text, offset, last, lastButOne) ?? dottedRoute(text, offset);
    if (code === hyphen) return hyphenAt(text, offset, before.at(-1)?.tokenType.name, before.at(-2)?.tokenType.name);
    return code > 122 || foreign.has(code) ? lookalikeAt(text, offset) : undefined;
  }

  private type(name: string): WordType {
    const type = this.definition[name];
    if (type === undefined) throw new Error(`The grammar has no word ${name}.`);
    return type;
  }

  private next(text: string, offset: number, match: (pattern: RegExp) => string | undefined): [string, string] | undefined {
    const code = text.charCodeAt(offset);
    if (isDigit(code)) return this.numeral(text, offset, match);
    if (code === 34) return ['STRING', match(string) ?? '"'];
    const end = endOfWord(text, offset);
    const name = end > offset ? text.slice(offset, end) : beginsWord(code) || code > lastOfAscii ? match(/[\p{L}_][\p{L}\p{M}\p{N}_]*/uy) : undefined;
    if (name !== undefined) return [this.words.has(name) ? name : 'ID', name];
    const sign = match(symbol);
    return sign === undefined ? undefined : [symbolAliases[sign] ?? sign, sign];
  }

  private numeral(text: string, offset: number, match: (pattern: RegExp) => string | undefined): [string, string] {
    const plain = match(date) ?? match(clock);
    if (plain !== undefined) return [plain.includes(':') ? 'CLOCK' : 'DATE', plain];
    const known = matchQuantity(text, offset);
    if (known !== undefined && !this.isName(text, known.end, known.unit)) return ['QUANTITY', text.slice(offset, known.end)];
    const unknown = matchUnknownQuantity(text, offset) ?? unknownUnitWord(text, offset);
    if (unknown !== undefined && !this.words.has(unknown.unit) && !this.isName(text, unknown.end, unknown.unit)) {
      return ['UNKNOWN_QUANTITY', text.slice(offset, unknown.end)];
    }
    return ['NUMBER', match(number) ?? text.charAt(offset)];
  }

  /** A word after a number that is followed by a colon and so names the next fact: `n: 12 h: 3`. */
  private isName(text: string, end: number, unit: string): boolean {
    if (unit.includes('/') || unit.includes('%')) return false;
    notAUnit.lastIndex = end;
    return notAUnit.test(text);
  }
}

/** What can stand behind a number, blanks apart, that has no unit and is no part of a date or a time. */
const endsNumber: ReadonlySet<number> = new Set([...'\n\r,;(){}<>=*"'].map((sign) => sign.charCodeAt(0)));

/** Whether a `#` stands first on its line, where other languages have comments. */
function isHashLine(text: string, offset: number): boolean {
  return text[offset] === '#' && /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, offset - longestIndent), offset));
}

/** Runs of unknown characters are one error, so that a binary file does not give thousands. */
function endOfUnknown(text: string, offset: number): number {
  // A comment of other languages ends with its line, and so does what is wrong with it.
  if (isHashLine(text, offset)) return offset + text.slice(offset).search(/[\r\n]|$/);
  const run = /[^\s\w{}(),;:.=+\-*/<>"]+/y;
  run.lastIndex = offset;
  const found = run.exec(text)?.[0];
  return offset + (found?.length ?? 1);
}

function unknownCharacter(found: string, hashLine: boolean): string {
  const shown = found.length > 12 ? `${found.slice(0, 12)}…` : found;
  if (hashLine) return `Found '${shown}'. A comment begins with //.`;
  const printable = /^[^\p{C}\uFFFD]+$/u.test(shown) ? `'${shown}'` : 'a character that is not text';
  return `Found ${printable}, which has no meaning in a protocol. Words that are not names stand in quotes: "…".`;
}
