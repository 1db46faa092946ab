import { describe, expect, it } from 'vitest';
import { PlacePrefAstReflection } from '../../src/language/generated/ast.js';
import { reflection } from '../../src/language/reflection.js';

describe('types of nodes', () => {
  it('are of one another as Langium has it', () => {
    const langium = new PlacePrefAstReflection();
    const types = langium.getAllTypes();
    const pairs = types.flatMap((type) => types.map((other) => [type, other] as const));
    const differing = pairs.filter(([type, other]) => reflection.isSubtype(type, other) !== langium.isSubtype(type, other));
    expect(types).toContain('Named');
    expect(differing).toEqual([]);
  });
});
