// Makes the type guards of the generated tree as short as can be: rules, linking and compiling ask them thousands of times for each file.

/**
 * The text of the generated ast.ts, where a type is told by its name, and one with subtypes by a set of their names; Langium looks among the
 * subtypes of all types. Throws if it writes its guards in another way than this knows.
 */
export function plainGuards(text) {
  const supertypes = new Map([...text.matchAll(/^ {8}(\w+): \{[^]*?superTypes: \[(.*)\]/gm)].map(([, name, names]) => [name, [...names.matchAll(/(\w+)\.\$type/g)].map(([, one]) => one)]));
  const isKindOf = (name, other) => name === other || (supertypes.get(name) ?? []).some((above) => isKindOf(above, other));
  let plain = 0;
  const made = text.replace(/^export function (is\w+)\(.*\n {4}return reflection\.isInstance\(item, (\w+)\.\$type\);/gm, (guard, _, name) => {
    plain++;
    const [head] = guard.split('\n');
    const type = '(item as Partial<langium.AstNode> | null | undefined)?.$type';
    const kinds = [...supertypes.keys()].filter((one) => isKindOf(one, name));
    if (kinds.length === 1) return `${head}\n    return ${type} === ${name}.$type;`;
    return `const kindsOf${name}: ReadonlySet<unknown> = new Set([${kinds.map((one) => `'${one}'`).join(', ')}]);\n\n${head}\n    return kindsOf${name}.has(${type});`;
  });
  if (plain === 0 || plain !== supertypes.size) throw new Error('The guards of the generated ast.ts are not written as scripts/guards.mjs expects.');
  return made;
}
