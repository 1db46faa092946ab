import type { IParserErrorMessageProvider, IToken, TokenType } from 'chevrotain';
import { counted } from '../words.js';
import { reservedWords } from './reserved.js';

/** What each kind of word is called in a message. */
const names: Readonly<Record<string, string>> = {
  NAME: 'a name',
  ID: 'a name',
  STRING: 'a text in quotes, such as "see Methods"',
  NUMBER: 'a number',
  QUANTITY: 'a number with its unit, such as 10 mg/kg',
  UNKNOWN_QUANTITY: 'a number with its unit, such as 10 mg/kg',
  CLOCK: 'a clock time, such as 09:00',
  DATE: 'a date, such as 2026-03-02',
};

/** What can stand at a place, by the rule of the grammar that was being read there. */
const places: Readonly<Record<string, string>> = {
  Item: 'a value, such as 10 mg/kg, sc, "a text" or unstated',
  Stated: 'a value, such as 10 mg/kg, sc, "a text" or unstated',
  Figure: 'a number with its unit, such as 10 mg/kg',
  Primary: 'a number, a measure or an outcome',
  Days: 'a day, such as day 3 or days 2 to 9',
  DayItem: 'a day number',
  PrepositionClause: 'a value or a name',
  AtClause: 'a clock time, such as 09:00, or “the same time as” a session',
  AnchorClause: 'before or after, and the step it is counted from',
  BareValue: 'a number with its unit',
  Annotation: '“as stated in”, source or note, each with a text in quotes',
};

function nameOf(type: TokenType): string {
  return names[type.name] ?? `'${type.name}'`;
}

function found(token: IToken | undefined): string {
  if (token === undefined || token.image === '') return 'the end of the file';
  return token.image.length > 40 ? `'${token.image.slice(0, 40)}…'` : `'${token.image}'`;
}

function reserved(token: IToken): string {
  return reservedWords.has(token.image)
    ? 'It is one of the small words of the language and cannot be a name.'
    : 'A fact is written “name: value”; a step begins with a verb; a block ends with }.';
}

function place(ruleName: string): string {
  // Langium marks the rules it builds with a zero-width space.
  return places[ruleName.replace('\u200B', '')] ?? 'a statement';
}

export const isNumber = ({ tokenType: { name } }: IToken): boolean => /NUMBER|QUANTITY/.test(name);

export function notAName(actual: IToken): string {
  if (reservedWords.has(actual.image)) return `'${actual.image}' is one of the small words of the language and cannot be a name.`;
  if (isNumber(actual)) return `Found ${found(actual)} where a name was expected. A name begins with a letter and has letters, digits and _.`;
  return `Found ${found(actual)} where a name was expected.`;
}

function missing(expected: TokenType, actual: IToken): string {
  if (expected.name === '}' || expected.name === 'EOF') {
    if (actual.image === '') return `The file ends inside a block: a '}' is missing. Check that every '{' has its '}'.`;
    return `Found ${found(actual)}, which begins no statement. ${reserved(actual)}`;
  }
  if (expected.name === 'NAME' || expected.name === 'ID') return notAName(actual);
  if (expected.name === '{') return `Found ${found(actual)} where '{' was expected to open the block.`;
  return `Found ${found(actual)} where ${nameOf(expected)} was expected.`;
}

/** The parser's complaints, in words of the domain. */
export class PlacePrefParserMessages implements IParserErrorMessageProvider {
  /** What was wanted in the place of a token, last of all. */
  readonly wanted = new WeakMap<IToken, string>();

  buildMismatchTokenMessage({ expected, actual }: { expected: TokenType; actual: IToken }): string {
    this.wanted.set(actual, expected.name);
    return missing(expected, actual);
  }

  buildNotAllInputParsedMessage({ firstRedundant }: { firstRedundant: IToken }): string {
    return `Found ${found(firstRedundant)}, which begins no statement. ${reserved(firstRedundant)}`;
  }

  buildNoViableAltMessage({ actual, ruleName }: { actual: IToken[]; ruleName: string }): string {
    return `Found ${found(actual[0])} where ${place(ruleName)} was expected.`;
  }

  buildEarlyExitMessage({ actual, ruleName }: { actual: IToken[]; ruleName: string }): string {
    return `Found ${found(actual[0])} where ${place(ruleName)} was expected.`;
  }
}

const callOf = (name: string): string => names[name] ?? `'${name}'`;

/** A word or sign is missing before the token `at`. */
export function describeInsertion(name: string, tokens: readonly IToken[], at: number): string {
  const before = tokens[at - 1];
  const next = found(tokens[at]);
  if (name === ':' && before !== undefined) return `A ':' is missing after ${found(before)}. A fact is written “name: value”.`;
  if (name === '{') return `Found ${next} where '{' was expected to open the block.`;
  if (before === undefined) return `Found ${next} where ${callOf(name)} was expected.`;
  return `Found ${next} after ${found(before)}, where ${callOf(name)} was expected.`;
}

/** What was found in a place where nothing can be mended. */
export function describeStuck(tokens: readonly IToken[], index: number, message: string): string {
  const [kind, name, sign] = [tokens[index - 2], tokens[index - 1], tokens[index]];
  if (sign?.tokenType.name === '=' && kind !== undefined && name !== undefined && /^[a-z_]+$/.test(kind.tokenType.name)) {
    return `Found '=' after ${found(name)}. What is known of a ${kind.image} stands in braces: ${kind.image} ${name.image} { name: value }.`;
  }
  return message;
}

/** A word is misspelt. */
export function describeSlip(word: string, meant: string): string {
  return `'${word}' is not a word of the language here. Did you mean '${meant}'?`;
}

/** A distance that a comma makes one more of the days before it. */
export function describeComma(distance: IToken, word: IToken): string {
  return `The ',' makes '${distance.image}' one more day of the list. Take it out where a session is on these days and ${distance.image} ${word.image} something; a phase has either days or a distance.`;
}

/** A “before” or “after” that stands alone, the name behind it, and the word that begins the sentence, if it has two words so far. */
export function describeNoDistance({ image }: IToken, of: IToken | undefined, begins: IToken | undefined): string {
  const name = of?.image ?? '…';
  return `'${image}' says no distance here. Write “immediately ${image} ${name}”, or how long ${image}: “${begins?.image === 'phase' ? '2 days' : '30 min'} ${image} ${name}”.`;
}

/** `drug_side` of `drug-side`. */
export function asName(written: string): string {
  return written.replaceAll('-', '_');
}

/** Names of two words, joined as they are written elsewhere. */
export function describeJoined(written: string): string {
  const write = /^\d/.test(written) ? '' : ` Write ${asName(written)}.`;
  return `'${written}' is not a name: a name begins with a letter and has letters, digits and _.${write}`;
}

/** `day 1 after x`, for `1 day after x`. */
export function describeDistance([unit, number, word, target]: readonly IToken[]): string {
  const length = counted(Number(number?.image), (unit?.image ?? '').replace(/s$/, ''));
  return `'${unit?.image} ${number?.image}' is a time of the study. How long ${word?.image} something else is written with the unit last: ${length} ${word?.image} ${target?.image ?? '…'}.`;
}

/** One sign stands for another. */
export function describeSwap(tokens: readonly IToken[], at: number, meant: string): string {
  const before = tokens[at - 1];
  if (meant === ';') return `Found ',' between two facts. They stand on lines of their own, or with ';' between them.`;
  if (meant === ':' && before !== undefined) return `Found ${found(tokens[at])} after ${found(before)}, where ':' was expected. A fact is written “${before.image}: value”.`;
  return `Found ${found(tokens[at])}${before === undefined ? '' : ` after ${found(before)}`}, where '${meant}' was expected.`;
}

/** A block has no end; `at` is where its brace is missing, by the layout. A brace that was itself missing stands in no line. */
export function describeUnclosed(tokens: readonly IToken[], opening: number, at: number): string {
  const line = tokens[opening]?.startLine ?? Number.NaN;
  const where = tokens[at] === undefined ? 'The file ends' : `Found ${found(tokens[at])}`;
  return `${where} inside a block: a '}' is missing.${Number.isNaN(line) ? '' : ` The '{' in line ${line} has none.`}`;
}
