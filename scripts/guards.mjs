// Makes the type guards of the generated tree as short as can be: rules, linking and compiling ask them thousands of times for each file.

/**
 * The text of the generated ast.ts, where a type without subtypes is told by its name, and not by a search among the subtypes of all types.
 * Throws if Langium writes its guards in another way than this knows.
 */
export function plainGuards(text) {
  const withSubtypes = new Set([...text.matchAll(/superTypes: \[(.+)\]/g)].flatMap(([, names]) => [...names.matchAll(/(\w+)\.\$type/g)].map(([, name]) => name)));
  let plain = 0;
  const made = text.replace(/return reflection\.isInstance\(item, (\w+)\.\$type\);/g, (guard, name) => {
    if (withSubtypes.has(name)) return guard;
    plain++;
    return `return (item as Partial<langium.AstNode> | null | undefined)?.$type === ${name}.$type;`;
  });
  if (plain === 0 || withSubtypes.size === 0) throw new Error('The guards of the generated ast.ts are not written as scripts/guards.mjs expects.');
  return made;
}
