import type { IToken, TokenType } from 'chevrotain';
import { suggest } from '../spelling/suggest.js';
import { asName, describeComma, describeDistance, describeInsertion, describeJoined, describeNoDistance, describeSlip, describeStuck, describeSwap, describeUnclosed, isNumber, notAName } from './messages.js';
import { reservedWords } from './reserved.js';
import { bareRoute, betweenSteps, perOfLevel, type Instead } from './step-faults.js';
import { beginsStatement, statementStart, unclosedBlock } from './statement-starts.js';
import { wordsOfPrograms } from './statement-words.js';
import { atOnce, commonSigns, openers, otherSigns, smallWords, swaps } from './tried-words.js';
import { isKind } from '../vocabulary/accepts.js';

/** How many of these tokens can be read; one more than there are if nothing is missing at their end either. */
export type Reach = (tokens: readonly IToken[]) => number;

/** Where reading stopped (the number of tokens for the end of the file), and what the parser said of it. */
export interface Obstacle {
  readonly index: number;
  readonly message: string;
  /** The one kind of token that could have stood there, if there is only one. */
  readonly expected?: string | undefined;
}

/** A text as it can be read on, and what to say of the change. */
export interface Repair {
  readonly tokens: IToken[];
  /** The token that the message points at; undefined for the end of the file. */
  readonly anchor: IToken | undefined;
  readonly previous: IToken | undefined;
  readonly message: string;
  /** A word to write instead of the anchor. */
  readonly instead?: string;
}

/** Tokens behind the obstacle that must be readable after a change, and how many are read at most. */
const least = 8;
const most = 60;
/** Tokens before the obstacle that its statement may have. */
const longest = 240;

type Definition = Readonly<Record<string, TokenType>>;

interface Change {
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly IToken[];
  readonly say: () => Omit<Repair, 'tokens' | 'previous'>;
}

function made(type: TokenType, like?: IToken): IToken {
  const token: IToken = { image: '', startOffset: Number.NaN, startLine: Number.NaN, endOffset: Number.NaN, tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 };
  // A word in the place of another keeps its place in the text; a word that nobody wrote has none.
  if (like !== undefined) {
    // Where a token ends is computed when it is asked for, so a copy must be given it.
    return { ...like, endOffset: like.endOffset ?? Number.NaN, image: type.name, tokenType: type, tokenTypeIdx: token.tokenTypeIdx };
  }
  return { ...token, isInsertedInRecovery: true };
}

/** Whether a token stands in no block, where declarations are the rule and facts are few. */
function isOutside(tokens: readonly IToken[], index: number): boolean {
  let depth = 0;
  for (let at = 0; at < index; at++) depth += tokens[at]?.tokenType.name === '{' ? 1 : tokens[at]?.tokenType.name === '}' ? -1 : 0;
  return depth === 0;
}

/** Words that one may have meant; `suggest` leaves out words so short that everything is near them. */
function meant(image: string, keywords: readonly string[]): string[] {
  const known = wordsOfPrograms.get(image);
  if (known !== undefined) return [known];
  if (image.length > 2) return suggest(image, keywords, 2);
  return keywords.filter((word) => word.length === image.length + 1 && [...word].some((_, i) => word.slice(0, i) + word.slice(i + 1) === image));
}

function* changes(tokens: readonly IToken[], { index, message, expected }: Obstacle, from: number, words: Definition): Generator<Change> {
  const type = (name: string): TokenType[] => (words[name] === undefined ? [] : [words[name]]);
  const near = (offsets: readonly number[]): number[] => offsets.map((offset) => index + offset).filter((at) => at >= from && at <= tokens.length);
  const insertion = (at: number, name: string): Change[] => type(name).map((each) => ({ at, remove: 0, insert: [made(each)], say: () => ({ anchor: tokens[at], message: describeInsertion(name, tokens, at) }) }));
  const keywords = Object.keys(words).filter((word) => /^[a-z]/.test(word));

  const places = [...new Set([index, index + 1, index - 1, from, from + 1, from + 2, ...near([-2, -3, -4, -5, -6, 2])])];
  for (const at of places) {
    const token = tokens[at];
    if (token?.tokenType.name !== 'ID' || tokens[at + 1]?.tokenType.name === ':') continue;
    for (const word of meant(token.image, keywords)) {
      yield* type(word).map((each) => ({ at, remove: 1, insert: [made(each, token)], say: () => ({ anchor: token, message: describeSlip(token.image, word), instead: word }) }));
    }
  }
  yield* joined(tokens, index, words);
  yield* numbered(tokens, index, words);
  yield* dayAfter(tokens, index, words);
  yield* adverb(tokens, index, words);
  yield* noDistance(tokens, index, words);
  yield* daily(tokens, index);
  yield* ofSteps(tokens, index, from, words);
  if (tokens[index]?.image.endsWith('.cpp"') === true) yield* insertion(index, 'import');
  // `dose 10 mg/kg but 5 mg/kg` can be read up to its “but”.
  if (tokens[index]?.tokenType.name === 'but') yield* insertion(from + 1, ':');
  const wrong = tokens[index];
  if (expected === 'NAME' && wrong !== undefined && reservedWords.has(wrong.image)) yield* type('ID').map((each) => ({ at: index, remove: 1, insert: [{ ...made(each, wrong), image: wrong.image }], say: () => ({ anchor: wrong, message }) }));
  // A word of the language that is nearly the one that was wanted: `on odd day`.
  if (expected !== undefined && wrong !== undefined && wrong.tokenType.name !== 'ID' && meant(wrong.image, [expected]).length > 0) {
    yield* type(expected).map((each) => ({ at: index, remove: 1, insert: [made(each, wrong)], say: () => ({ anchor: wrong, message: describeSlip(wrong.image, expected), instead: expected }) }));
  }
  if (expected !== undefined && expected !== '}' && expected !== 'EOF') yield* insertion(index, expected === 'NAME' ? 'ID' : expected);
  // A fact without its value takes the next statement for it.
  for (const at of near([0, -1, -2, -3])) if (/^[:=]$/.test(tokens[at - 1]?.tokenType.name ?? '') && beginsStatement(tokens, at)) yield* insertion(at, 'unstated');
  if (isOutside(tokens, from)) for (const word of openers) yield* insertion(from, word);
  for (const at of near([0, 1, -1, -2])) {
    for (const name of swaps[tokens[at]?.tokenType.name ?? ''] ?? []) {
      const token = tokens[at] as IToken;
      if (name === ';' && tokens[at + 2]?.tokenType.name !== ':') continue;
      if (name === '.' && !isGlued(token, tokens[at + 1])) continue;
      yield* type(name).map((each) => ({ at, remove: 1, insert: [made(each, token)], say: () => ({ anchor: token, message: describeSwap(tokens, at, name), instead: name }) }));
    }
  }
  for (const at of near([0, 1, -1, -2])) for (const sign of commonSigns) yield* insertion(at, sign);
  for (const at of near([0, 1, 2, -1])) yield* insertion(at, 'ID');
  for (const at of near([0, 1, -1, -2, -3])) for (const word of smallWords) yield* insertion(at, word);
  for (const at of near([0, 1, -1])) for (const sign of otherSigns) yield* insertion(at, sign);
  for (const at of near([0, 1])) for (const name of ['NUMBER', 'STRING', 'CLOCK']) yield* insertion(at, name);
  for (const at of [from, ...near([0, -1, -2]).filter((place) => place !== from && beginsStatement(tokens, place))]) for (const word of openers) yield* insertion(at, word);
  const dropped = (at: number, remove: number, insert: readonly IToken[] = []): Change => ({ at, remove, insert, say: () => ({ anchor: tokens[index], message: describeStuck(tokens, index, message) }) });
  for (const at of near([0, -1, 1])) yield dropped(at, 1);
  // What cannot be read at all is passed over, up to a brace or to the next statement; a block keeps what stands in it, and its end.
  const act = type('ID').map((each) => made(each));
  for (const start of [index, index - 1, from]) {
    let depth = 0;
    for (let end = Math.max(index, start) + 1; end <= tokens.length && end < index + 60; end++) {
      const token = tokens[end];
      if (token?.tokenType.name === '{') yield dropped(start, end - start, act);
      if (token === undefined || token.tokenType.name === ')' || token.tokenType.name === '}' || token.tokenType.name === '{' || beginsStatement(tokens, end)) yield dropped(start, end - start);
      depth += token?.tokenType.name === '{' ? 1 : token?.tokenType.name === '}' ? -1 : 0;
      if (token === undefined || depth < 0 || (token.tokenType.name === '}' && start === from) || beginsStatement(tokens, end)) break;
    }
  }
}

/** `drug beta-endorphin`, `drug 5-HT`: hyphens with no blank around them, in all words of what cannot be read. */
function* joined(tokens: readonly IToken[], index: number, words: Definition): Generator<Change> {
  const start = [index - 1, index].find((at) => writtenAt(tokens, at) !== undefined);
  const written = start === undefined ? undefined : writtenAt(tokens, start);
  const type = words['ID'];
  if (start === undefined || written === undefined || type === undefined) return;
  const insert: IToken[] = [];
  const end = pieceEnd(tokens, start);
  for (let at = start; at < end; at++) {
    const token = tokens[at] as IToken;
    const word = writtenAt(tokens, at);
    insert.push(word === undefined ? token : { ...made(type, token), image: asName(word) });
    if (word !== undefined) at += 2;
  }
  yield { at: start, remove: Math.max(end - start, 3), insert, say: () => ({ anchor: tokens[start], message: describeJoined(written) }) };
}

/** `drug 154526 { … }`: a number where a declaration has its name. */
function* numbered(tokens: readonly IToken[], index: number, words: Definition): Generator<Change> {
  const [kind, number, type] = [tokens[index - 1], tokens[index], words['ID']];
  if (kind === undefined || number === undefined || type === undefined || !isNumber(number) || !isKind(kind.tokenType.name) || !beginsStatement(tokens, index - 1)) return;
  yield { at: index, remove: 1, insert: [{ ...made(type, number), image: number.image }], say: () => ({ anchor: number, message: notAName(number) }) };
}

const isDirection = (token: IToken | undefined): boolean => token?.image === 'before' || token?.image === 'after';

/** `phase retest day 1 after extinction`: the number of a day where a distance was meant. */
function* dayAfter(tokens: readonly IToken[], index: number, words: Definition): Generator<Change> {
  const [unit, number, word, type] = [tokens[index - 2], tokens[index - 1], tokens[index], words['QUANTITY']];
  if (unit === undefined || number?.tokenType.name !== 'NUMBER' || type === undefined || !isDirection(word) || !/^(?:day|week)s?$/.test(unit.image)) return;
  yield { at: index - 2, remove: 2, insert: [{ ...made(type, number), image: `${number.image} ${unit.image}` }], say: () => ({ anchor: unit, message: describeDistance(tokens.slice(index - 2, index + 2)) }) };
}

/** `session morning daily at 09:00` */
function* daily(tokens: readonly IToken[], index: number): Generator<Change> {
  const word = tokens[index];
  if (word?.image !== 'daily' || tokens[index - 2]?.image !== 'session') return;
  yield { at: index, remove: 1, insert: [], say: () => ({ anchor: word, message: "A session is on every day of its phase unless it says on which. Take 'daily' out." }) };
}

/** What papers have otherwise in steps and levels: in one place, or in all of what cannot be read. */
function* ofSteps(tokens: readonly IToken[], index: number, from: number, words: Definition): Generator<Change> {
  const instead = (at: number): Instead | undefined => betweenSteps(tokens, at) ?? bareRoute(tokens, at) ?? perOfLevel(tokens, from, at);
  const insertOf = ({ at, word }: Instead): IToken[] => (word === undefined || words[word] === undefined ? [] : [made(words[word], word === ';' ? tokens[at] : undefined)]);
  const start = [index, index - 1, index - 2].find((at) => instead(at) !== undefined);
  const first = start === undefined ? undefined : instead(start);
  if (start === undefined || first === undefined) return;
  const { message, isWhole, word } = first;
  const say: Change['say'] = () => ({ anchor: tokens[start], message, ...(isWhole && word !== undefined ? { instead: word } : {}) });
  yield { at: start, remove: first.remove, insert: insertOf(first), say };
  const insert: IToken[] = [];
  const end = pieceEnd(tokens, start);
  for (let at = start; at < end; at++) {
    const found = instead(at);
    insert.push(...(found === undefined ? [] : insertOf(found)), ...(found === undefined || found.remove === 0 ? [tokens[at] as IToken] : []));
    at += Math.max((found?.remove ?? 1) - 1, 0);
  }
  yield { at: start, remove: end - start, insert, say };
}

/** `phase rest after training`: after it, and how long after? Behind a comma, `on day 2, 2 h after b`, the distance is one more day. */
function* noDistance(tokens: readonly IToken[], index: number, words: Definition): Generator<Change> {
  const [word, type] = [tokens[index], words['immediately']];
  if (word === undefined || type === undefined || !isDirection(word)) return;
  const [comma, distance] = [tokens[index - 2], tokens[index - 1]];
  if (comma?.image === ',' && distance?.tokenType.name === 'QUANTITY') {
    yield { at: index - 2, remove: 1, insert: [], say: () => ({ anchor: comma, message: describeComma(distance, word) }) };
    return;
  }
  yield { at: index, remove: 0, insert: [made(type)], say: () => ({ anchor: word, message: describeNoDistance(word, tokens[index + 1], index < 2 ? undefined : tokens[index - 2]) }) };
}

/** `inject cocaine right before c` */
function* adverb(tokens: readonly IToken[], index: number, words: Definition): Generator<Change> {
  const [word, next, type] = [tokens[index - 1], tokens[index], words['immediately']];
  if (word === undefined || type === undefined || !atOnce.has(word.image) || !isDirection(next)) return;
  yield { at: index - 1, remove: 1, insert: [made(type, word)], say: () => ({ anchor: word, message: describeSlip(word.image, type.name), instead: type.name }) };
}

const isGlued = (token: IToken, next: IToken | undefined): boolean => next !== undefined && token.startOffset + token.image.length === next.startOffset;

/** `drug-side`, where three tokens are written together. */
function writtenAt(tokens: readonly IToken[], at: number): string | undefined {
  const [first, sign, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first === undefined || sign?.image !== '-' || last === undefined) return undefined;
  return isGlued(first, sign) && isGlued(sign, last) ? `${first.image}-${last.image}` : undefined;
}

function apply(tokens: readonly IToken[], { at, remove, insert }: Change): IToken[] {
  return [...tokens.slice(0, at), ...insert, ...tokens.slice(at + remove)];
}

/** The end of the file inside a block: the layout tells where its brace is missing. */
function closeBlock(tokens: readonly IToken[], words: Definition): Repair | undefined {
  const brace = words['}'];
  const open = unclosedBlock(tokens);
  if (brace === undefined || open === undefined) return undefined;
  const { at, opening } = open;
  return { tokens: apply(tokens, { at, remove: 0, insert: [made(brace)], say: () => ({ anchor: undefined, message: '' }) }), anchor: tokens[at], previous: tokens[at - 1], message: describeUnclosed(tokens, opening, at) };
}

/** The smallest change near an obstacle after which reading goes on for a while; undefined if there is none. */
export function repair(tokens: readonly IToken[], obstacle: Obstacle, reach: Reach, words: Definition): Repair | undefined {
  const { index } = obstacle;
  if (index >= tokens.length) {
    const closed = closeBlock(tokens, words);
    if (closed !== undefined) return closed;
  }
  const end = pieceEnd(tokens, index);
  const enough = (changed: readonly IToken[]): boolean => reach(changed) >= changed.length + (end === tokens.length ? 1 : 0);
  for (const start of startsBefore(tokens, index)) {
    if (start + reach(tokens.slice(start, end)) !== index) continue;
    for (const change of changes(tokens, obstacle, start, words)) {
      const { at, remove, insert } = change;
      if (at < start) continue;
      const further = Math.max(end, at + remove);
      if (enough([...tokens.slice(start, at), ...insert, ...tokens.slice(at + remove, further)])) {
        return { tokens: apply(tokens, change), previous: tokens[at - 1], ...change.say() };
      }
    }
    return undefined;
  }
  return undefined;
}

/** The end of the piece that a change is tried on: that of a statement, so that nothing else is wrong with it. */
function pieceEnd(tokens: readonly IToken[], index: number): number {
  for (let end = index + least; end < Math.min(index + most, tokens.length); end++) if (beginsStatement(tokens, end)) return end;
  return Math.min(index + most, tokens.length);
}

/**
 * Words at the top of a file that were read as steps, where no step can stand, and that are nearly a word that can:
 * `impor "…"`, `dug morphine { … }`.
 */
export function slip(tokens: readonly IToken[], offsets: ReadonlySet<number>, openings: readonly string[], words: Definition): Repair | undefined {
  for (const [at, token] of tokens.entries()) {
    if (!offsets.has(token.startOffset) || token.tokenType.name !== 'ID') continue;
    const [word] = suggest(token.image, openings, 1);
    const type = word === undefined ? undefined : words[word];
    if (word === undefined || type === undefined) continue;
    const change: Change = { at, remove: 1, insert: [made(type, token)], say: () => ({ anchor: token, message: describeSlip(token.image, word), instead: word }) };
    return { tokens: apply(tokens, change), previous: tokens[at - 1], ...change.say() };
  }
  return undefined;
}

/** Beginnings of statements before a token, the nearest first. */
function* startsBefore(tokens: readonly IToken[], index: number): Generator<number> {
  let start = statementStart(tokens, Math.min(index, tokens.length - 1));
  for (let tries = 0; tries < 4 && start >= 0 && index - start < longest; tries++) {
    yield start;
    start = statementStart(tokens, start - 1);
  }
}
