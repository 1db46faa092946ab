import { expect } from 'vitest';

type Leaf = number | string | boolean | null;

/** Every number and word in a nested value, with the path to it. */
export function leavesOf(value: unknown, path = ''): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) for (const [to, leaf] of leavesOf(inner, `${path}/${key}`)) leaves.set(to, leaf);
    if (Object.keys(value).length === 0) leaves.set(`${path}/`, 'empty');
  } else if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' || value === null) leaves.set(path, value);
  else throw new Error(`${path} is ${typeof value}`);
  return leaves;
}

/** Whether a number is as near to another as asked; equal infinities are, and what should be 0 may be rounding of 1. */
function isClose(found: Leaf | undefined, expected: Leaf, relative: number, absolute = 0): boolean {
  if (typeof found !== 'number' || typeof expected !== 'number') return found === expected;
  return Object.is(found, expected) || Math.abs(found - expected) <= relative * Math.abs(expected) + absolute;
}

/**
 * Compares every leaf of what is expected, and that there are no others.
 *
 * @param bound relative error that a path allows
 */
export function expectLeaves(found: unknown, expected: unknown, bound: (path: string) => number): void {
  const all = leavesOf(expected);
  const own = leavesOf(found);
  const wrong = [...all].filter(([path, leaf]) => !isClose(own.get(path), leaf, bound(path))).map(([path, leaf]) => `${path}: found ${own.get(path)}, expected ${leaf}`);
  expect(wrong).toEqual([]);
  expect([...own.keys()].filter((path) => !all.has(path))).toEqual([]);
}
