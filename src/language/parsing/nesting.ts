import type { ILexingError, IToken } from 'chevrotain';
import { beginsWithLetter } from '../characters.js';

/**
 * The parser calls itself for everything that stands in something else. What the sum of these weights may be leaves it
 * a third of the smallest stack that it meets; nobody writes, or could read, half as much.
 */
const weights: Readonly<Record<string, number>> = { '{': 2, '(': 3, '-': 1, not: 1 };
const deepest = 100;

/** Operators of one expression: each makes the tree one node deeper. */
const longest = 1000;

const operators: ReadonlySet<string> = new Set(['+', '-', '*', '/', 'of', 'and', 'or']);
const separators: ReadonlySet<string> = new Set(['{', '}', ',', ';', ':']);

/** A text that is not wrong, but more than the tools can hold. */
export interface ComplexityError extends ILexingError {
  readonly tooComplex: true;
}

export function isComplexity(error: ILexingError): error is ComplexityError {
  return 'tooComplex' in error;
}

const messages: Readonly<Record<string, string>> = {
  '{': `Nested too deeply: more than ${deepest / 2} blocks inside one another. Is a '}' missing further up?`,
  '(': `Nested too deeply: more than ${Math.floor(deepest / 3)} parentheses inside one another. Give the inner part a name, as an outcome of its own.`,
  operators: `Nested too deeply: more than ${longest} operators in one expression. Divide it into outcomes with names of their own.`,
};

interface Level {
  readonly sign: string;
  /** Of this level and all around it. */
  weight: number;
  operators: number;
}

/** Leaves out the tokens that stand too deep, with one message for each place. */
export function boundNesting<T extends IToken>(tokens: T[]): { readonly tokens: T[]; readonly errors: ComplexityError[] } {
  const left = new Set<T>();
  const errors: ComplexityError[] = [];
  let level: Level = { sign: '', weight: 0, operators: 0 };
  const open: Level[] = [level];
  let skipping = false;
  const tooMuch = (token: IToken, kind: string): void => {
    if (!skipping) errors.push({ tooComplex: true, offset: token.startOffset, line: token.startLine, column: token.startColumn, length: token.image.length, message: messages[kind] ?? '' });
    skipping = true;
  };
  let prefixes = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as T;
    const { name } = token.tokenType;
    if (name === '{' || name === '(') {
      level = { sign: name, weight: level.weight + prefixes + (weights[name] ?? 0), operators: 0 };
      open.push(level);
    }
    if (level.operators > 0 && (separators.has(name) || beginsStatement(tokens, index))) level.operators = 0;
    const isOperator = operators.has(name);
    prefixes = (name === '-' || name === 'not') && isPrefix(tokens, index) ? prefixes + 1 : 0;
    if (isOperator) level.operators++;
    if (level.weight + prefixes > deepest) tooMuch(token, level.sign === '{' ? '{' : '(');
    else if (level.operators > longest) tooMuch(token, 'operators');
    else skipping = false;
    if (skipping) left.add(token);
    if ((name === '}' || name === ')') && open.length > 1) {
      open.pop();
      // A brace ends the parentheses that nobody closed.
      if (name === '}') while (level.sign === '(' && open.length > 1) level = open.pop() as Level;
      level = open.at(-1) as Level;
    }
  }
  return { tokens: left.size === 0 ? tokens : tokens.filter((token) => !left.has(token)), errors };
}

function isPrefix(tokens: readonly IToken[], index: number): boolean {
  const before = tokens[index - 1]?.tokenType.name ?? '';
  return before === 'not' || before === '(' || before === ',' || before === '=' || before === 'when' || before === 'until' || operators.has(before) || /^[<>]=?$|^is$/.test(before);
}

/** A word at the beginning of a line, where the line before is not waiting for more. */
function beginsStatement(tokens: readonly IToken[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (before === undefined || token === undefined || (before.endLine ?? 0) >= (token.startLine ?? 0)) return false;
  return beginsWithLetter(token.image) && !operators.has(token.tokenType.name) && !operators.has(before.tokenType.name);
}
