import { isAstNode } from 'langium';
import { flatMap } from './flat-map.js';
import { reflection } from './generated/ast.js';

type TypeName = keyof typeof reflection.types;

function supertypesOf(type: TypeName): readonly string[] {
  const direct: readonly string[] = reflection.types[type].superTypes;
  return flatMap(direct, (supertype) => [supertype, ...supertypesOf(supertype as TypeName)]);
}

const subtypes = new Map<string, Set<string>>();
for (const type of Object.keys(reflection.types) as TypeName[]) {
  for (const supertype of supertypesOf(type)) {
    const below = subtypes.get(supertype) ?? new Set();
    subtypes.set(supertype, below.add(type));
  }
}

const isKindOf = (type: string, other: string): boolean => type === other || subtypes.get(other)?.has(type) === true;

/**
 * Guards of types with subtypes ask this for most nodes of a protocol. Langium's own answer captures its
 * arguments in a closure, whether or not it comes to need it.
 */
reflection.isSubtype = isKindOf;
reflection.isInstance = (item, type) => isAstNode(item) && isKindOf(item.$type, type);

export { reflection };
