import { grouped } from '../language/grouped.js';

/** One difference between two versions of a protocol or a schedule. */
export interface Change {
  /** `moved` to other days or hours; `rewritten`: written otherwise, with the same meaning. */
  readonly kind: 'added' | 'removed' | 'moved' | 'changed' | 'rewritten';
  /** What differs: `conditioning, morning: inject saline`, `drug morphine, dose`. */
  readonly what: string;
  /** How it was and how it is, in words; one of them where it is added or removed. */
  readonly before?: string;
  readonly after?: string;
  /** Groups or animals that it concerns; empty where it concerns all. */
  readonly who: readonly string[];
}

/** Differences, under the headings under which they are read. */
export interface Difference {
  readonly heading: string;
  readonly changes: readonly Change[];
}

/** Keys of what was and of what is, each once. */
export const keysOfBoth = <Key>(was: ReadonlyMap<Key, unknown> | undefined, is: ReadonlyMap<Key, unknown> | undefined): Key[] => [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];

/** What was and what is, as a change; undefined where they are the same. */
export function changeOf(what: string, before: string | undefined, after: string | undefined, who: readonly string[] = []): Change | undefined {
  if (before === after) return undefined;
  if (before === undefined) return { kind: 'added', what, after: after ?? '', who };
  return after === undefined ? { kind: 'removed', what, before, who } : { kind: 'changed', what, before, after, who };
}

/** Changes that are alike, told once with all that they concern, each of them once: what is alike on several days concerns the same animals. */
export function toldOnce(changes: readonly Change[]): Change[] {
  const alike = grouped(changes, ({ kind, what, before, after }) => [kind, what, before, after].join('\n'));
  return [...alike.values()].flatMap((same) => same.slice(0, 1).map((first) => ({ ...first, who: [...new Set(same.flatMap(({ who }) => who))] })));
}
