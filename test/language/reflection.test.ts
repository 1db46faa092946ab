import { describe, expect, it } from 'vitest';
import * as ast from '../../src/language/generated/ast.js';
import { reflection } from '../../src/language/reflection.js';

describe('types of nodes', () => {
  it('are of one another as Langium has it', () => {
    const langium = new ast.PlacePrefAstReflection();
    const types = langium.getAllTypes();
    const pairs = types.flatMap((type) => types.map((other) => [type, other] as const));
    const differing = pairs.filter(([type, other]) => reflection.isSubtype(type, other) !== langium.isSubtype(type, other));
    expect(types).toContain('Named');
    expect(differing).toEqual([]);
  });

  it('are told by guards as Langium tells them, and nothing else is taken for a node', () => {
    const langium = new ast.PlacePrefAstReflection();
    const types = langium.getAllTypes();
    const guardOf = (type: string): unknown => (ast as Readonly<Record<string, unknown>>)[`is${type}`];
    const guarded = types.flatMap((type) => {
      const guard = guardOf(type);
      return typeof guard === 'function' ? [{ type, is: (item: unknown): boolean => Boolean(guard(item)) }] : [];
    });
    const differing = guarded.flatMap(({ type, is }) => types.filter(($type) => is({ $type }) !== langium.isSubtype($type, type)).map((other) => [type, other]));
    expect(guarded.length).toBeGreaterThan(50);
    expect(differing).toEqual([]);
    expect(guarded.filter(({ is }) => [undefined, null, 1, 'Field', {}, []].some(is))).toEqual([]);
  });
});
