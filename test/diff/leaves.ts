import type { Study } from '../../src/language/ir/types.js';

type Path = readonly (string | number)[];

/** A value of a study that has no parts: a text, a number, a yes or no, or nothing. */
export interface Leaf {
  readonly path: Path;
  /** The path without what differs from study to study: `experiments.*.arms.*.n.value`. */
  readonly kind: string;
  readonly value: string | number | boolean | null;
}

/** Properties whose own names are given by a protocol. */
const named: ReadonlySet<string> = new Set(['facts', 'values', 'levels']);

export function leavesOf(part: unknown, path: Path = [], kind = ''): Leaf[] {
  if (typeof part !== 'object' || part === null) return [{ path, kind, value: part as Leaf['value'] }];
  const isNamed = Array.isArray(part) || named.has(String(path.at(-1)));
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => leavesOf(value, [...path, Array.isArray(part) ? Number(key) : key], `${kind}${kind === '' ? '' : '.'}${isNamed ? '*' : key}`));
}

/** The study with one leaf changed to another value of its kind. */
export function withLeaf(study: Study, { path, value }: Leaf): Study {
  return put(study, path, other(value)) as Study;
}

const other = (value: Leaf['value']): Leaf['value'] => (typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : value === null ? 'other' : `${value}_other`);

function put(part: unknown, [key, ...rest]: Path, value: Leaf['value']): unknown {
  if (key === undefined) return value;
  if (Array.isArray(part)) return part.map((each: unknown, index) => (index === key ? put(each, rest, value) : each));
  return { ...(part as object), [key]: put((part as Record<string, unknown>)[key], rest, value) };
}
