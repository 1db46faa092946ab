import { getNodePath, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { suggest } from './spelling/suggest.js';

/** Something wrong in a file of JSON. */
export interface JsonProblem {
  /** Place inside the JSON, such as `limits.volume[0].maximum`; empty for the whole. */
  readonly path: string;
  /** From 1; columns count UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

type Report = (node: Node, message: string) => void;

/** Reads one value of a JSON tree; undefined if it is wrong, which has been reported then. */
export type Reader<T> = (node: Node, report: Report) => T | undefined;

/** Values of an object by their names; what is absent or wrong is undefined. */
type Read<Properties> = { readonly [Name in keyof Properties]: Properties[Name] extends Reader<infer T> ? T | undefined : never };

const longestShown = 40;

/** What was found, for a message: `the number 5`, `a list`. */
function described({ type, value }: Pick<Node, 'type' | 'value'>): string {
  if (type === 'object') return 'an object in braces';
  if (type === 'array') return 'a list';
  if (type === 'string') return `the text "${String(value).slice(0, longestShown)}"`;
  return type === 'number' ? `the number ${value}` : String(value);
}

export function unexpected(node: Pick<Node, 'type' | 'value'>, expected: string): string {
  return `Found ${described(node)}; expected ${expected}.`;
}

/** The one of several words that a word may have been meant for. */
export const meantBy = (word: string, candidates: Iterable<string>): string | undefined => suggest(word, candidates, 1)[0];

export const didYouMean = (word: string, candidates: Iterable<string>): string => {
  const best = meantBy(word, candidates);
  return best === undefined ? '' : ` Did you mean "${best}"?`;
};

/** A text that is not empty. */
export const text: Reader<string> = (node, report) => {
  if (node.type === 'string' && node.value !== '') return node.value as string;
  report(node, unexpected(node, 'a text in quotes'));
  return undefined;
};

export const positiveNumber: Reader<number> = (node, report) => {
  if (node.type === 'number' && node.value > 0) return node.value as number;
  report(node, unexpected(node, 'a number above 0'));
  return undefined;
};

export function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  const list = `${words.slice(0, -1).map((word) => `"${word}"`).join(', ')} or "${words.at(-1)}"`;
  return (node, report) => {
    const found = words.find((word) => node.type === 'string' && word === node.value);
    if (found === undefined) report(node, unexpected(node, list) + (node.type === 'string' ? didYouMean(String(node.value), words) : ''));
    return found;
  };
}

/** What is wrong in a list is left out of it. With `nameOf`, so is a second part of one name, which is reported. */
export function listOf<T>(reader: Reader<T>, nameOf?: (part: T) => string): Reader<T[]> {
  return (node, report) => {
    if (node.type !== 'array') {
      report(node, unexpected(node, 'a list in square brackets'));
      return undefined;
    }
    const parts: T[] = [];
    const names = new Set<string>();
    for (const child of node.children ?? []) {
      const part = reader(child, report);
      const name = part === undefined ? undefined : nameOf?.(part);
      if (name !== undefined && names.has(name)) report(child, `${name} is stated twice.`);
      else if (part !== undefined) parts.push(part);
      if (name !== undefined) names.add(name);
    }
    return parts;
  };
}

/** Name and value of each member of an object; a name that comes twice is reported. */
export function members(node: Node, report: Report): { readonly name: Node; readonly value: Node }[] | undefined {
  if (node.type !== 'object') {
    report(node, unexpected(node, 'an object in braces'));
    return undefined;
  }
  const seen = new Set<unknown>();
  return (node.children ?? []).flatMap(({ children: [name, value] = [] }) => {
    if (name === undefined || value === undefined) return [];
    if (seen.has(name.value)) report(name, `"${name.value}" is stated twice.`);
    seen.add(name.value);
    return [{ name, value }];
  });
}

/** An object with members of known names. */
export function objectOf<P extends Readonly<Record<string, Reader<unknown>>>>(what: string, properties: P, required: readonly (keyof P & string)[] = []): Reader<Read<P>> {
  const known = Object.keys(properties);
  return (node, report) => {
    const found: Record<string, unknown> = {};
    const present = members(node, report);
    for (const { name, value } of present ?? []) {
      const reader = Object.hasOwn(properties, name.value) ? properties[name.value as string] : undefined;
      if (reader === undefined) report(name, `${what} has no "${name.value}". It can have: ${known.join(', ')}.${didYouMean(String(name.value), known)}`);
      else found[name.value] = reader(value, report);
    }
    if (present === undefined) return undefined;
    for (const name of required) if (!Object.hasOwn(found, name)) report(node, `"${name}" is missing.`);
    return found as Read<P>;
  };
}

function positionIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function pathOf(node: Node): string {
  return getNodePath(node).map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}

const syntaxMessages: Readonly<Record<string, string>> = {
  CommaExpected: 'A comma is missing before this.',
  ColonExpected: 'A colon is missing before this.',
  PropertyNameExpected: 'Expected a name in double quotes. After the last member there is no comma.',
  ValueExpected: 'Expected a value. After the last one there is no comma.',
  CloseBraceExpected: "A '}' is missing.",
  CloseBracketExpected: "A ']' is missing.",
  EndOfFileExpected: 'The file goes on after its end.',
  InvalidCommentToken: 'JSON has no comments.',
};

/** What was read of a text of JSON, and what is wrong in it. */
interface Found<T> {
  readonly value: T | undefined;
  readonly problems: readonly JsonProblem[];
}

/** Reads a text of JSON. What is wrong is left out of the value; one that cannot be read at all is undefined. */
export function readJson<T>(source: string, reader: Reader<T>): Found<T> {
  try {
    return readTree(source, reader);
  } catch (error) {
    // The parser calls itself for each bracket within another.
    if (error instanceof RangeError) return { value: undefined, problems: [{ path: '', line: 1, column: 1, message: 'It is nested too deeply to be read.' }] };
    throw error;
  }
}

function readTree<T>(source: string, reader: Reader<T>): Found<T> {
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { disallowComments: true });
  const [error] = errors;
  if (tree === undefined || error !== undefined) {
    const known = error === undefined ? undefined : syntaxMessages[printParseErrorCode(error.error)];
    const message = source.trim() === '' ? 'The file is empty; the least that it can hold is {}.' : (known ?? 'This is not JSON.');
    return { value: undefined, problems: [{ path: '', ...positionIn(source, error?.offset ?? 0), message }] };
  }
  const problems: JsonProblem[] = [];
  const value = reader(tree, (node, message) => problems.push({ path: pathOf(node), ...positionIn(source, node.offset), message }));
  return { value, problems };
}
