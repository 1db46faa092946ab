/** Routes and species that modules of the library declare, each with its names in papers; as the text of a TypeScript file. */
export function libraryNames(texts) {
  const entries = (kind) =>
    texts.flatMap((text) =>
      [...text.matchAll(new RegExp(String.raw`^${kind} (\w+) \{\n([^]*?)^\}`, 'gm'))].map(([, name, facts]) => {
        const written = /^ {2}name: (.*)$/m.exec(facts)?.[1] ?? '';
        return `  ${name}: ${JSON.stringify([...written.matchAll(/"([^"]*)"/g)].map(([, one]) => one))},\n`;
      }),
    );
  const table = (kind, name) => `export const ${name}: Readonly<Record<string, readonly string[]>> = {\n${entries(kind).join('')}};\n`;
  return `// Made by scripts/generate.mjs from src/language/library/*.cpp. Not edited by hand.\n\n/** What papers call each route of the library. */\n${table('route', 'routeNames')}\n/** What papers call each species of the library. */\n${table('species', 'speciesNames')}`;
}
