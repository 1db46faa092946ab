/** The lists of terms of a module, each with its words. */
function listsIn(text) {
  return [...text.matchAll(/^terms (\w+) = (.*)$/gm)].map(([, name, words]) => [name, words.replace(/"[^"]*"/g, '').match(/\w+/g)]);
}

/** All names that a module declares: a name with a block, or a list of terms with its terms. */
function namesIn(text) {
  return [...new Set([...text.matchAll(/^\w+ (\w+) \{/gm)].map(([, name]) => name).concat(listsIn(text).flat(2)))];
}

/**
 * The names that each module of the library declares; routes and species, each with its names in papers; and the words of lists. As the text
 * of a TypeScript file. `modules` are the texts by their names.
 */
export function libraryNames(modules) {
  const texts = Object.values(modules);
  const declared = Object.entries(modules).map(([module, text]) => `  ${module}: ${JSON.stringify(namesIn(text))},\n`);
  const entries = (kind) =>
    texts.flatMap((text) =>
      [...text.matchAll(new RegExp(String.raw`^${kind} (\w+) \{\n([^]*?)^\}`, 'gm'))].map(([, name, facts]) => {
        const written = /^ {2}name: (.*)$/m.exec(facts)?.[1] ?? '';
        return `  ${name}: ${JSON.stringify([...written.matchAll(/"([^"]*)"/g)].map(([, one]) => one))},\n`;
      }),
    );
  const table = (kind, name) => `export const ${name}: Readonly<Record<string, readonly string[]>> = {\n${entries(kind).join('')}};\n`;
  return `// Made by scripts/generate.mjs from src/language/library/*.cpp. Not edited by hand.\n\n/** What each module of the library declares. */\nexport const declaredNames: Readonly<Record<string, readonly string[]>> = {\n${declared.join('')}};\n\n/** What papers call each route of the library. */\n${table('route', 'routeNames')}\n/** What papers call each species of the library. */\n${table('species', 'speciesNames')}
/** The words of each list of the library. */
export const wordsOfLists: Readonly<Record<string, readonly string[]>> = {
${texts.flatMap(listsIn).map(([name, words]) => `  ${name}: ${JSON.stringify(words)},\n`).join('')}};
`;
}
