// Makes the generated code: what Langium and the reader need of the grammar, and the built-in library as texts and as data.
import './group-by.mjs';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plainGuards } from './guards.mjs';
import { libraryDefinitions } from './library/definitions.mjs';
import { libraryNames } from './library/names.mjs';
import { makeReader } from './reader/index.mjs';

const root = new URL('../', import.meta.url);
const langium = fileURLToPath(new URL('node_modules/langium-cli/bin/langium.js', root));
const generated = new URL('src/language/generated/', root);
const polyfill = new URL('group-by.mjs', import.meta.url).href;
// Beside a file that it did not make, Langium asks what to do, and makes nothing.
rmSync(generated, { recursive: true, force: true });
const run = spawnSync(process.execPath, ['--import', polyfill, langium, 'generate'], { cwd: root, encoding: 'utf8' });
if (run.status !== 0) {
  process.stderr.write(run.stdout + run.stderr);
  process.exit(1);
}
const ast = new URL('ast.ts', generated);
writeFileSync(ast, plainGuards(readFileSync(ast, 'utf8')));
for (const [name, text] of Object.entries(await makeReader(fileURLToPath(root)))) writeFileSync(new URL(name, generated), text);

const library = new URL('src/language/library/', root);
const files = readdirSync(library).filter((name) => name.endsWith('.cpp')).sort();
const modules = Object.fromEntries(files.map((name) => [name.replace('.cpp', ''), readFileSync(new URL(name, library), 'utf8')]));
const entries = Object.entries(modules).map(([name, text]) => `  ${JSON.stringify(name)}: ${JSON.stringify(text)},\n`);
mkdirSync(new URL('generated/', library), { recursive: true });
writeFileSync(
  new URL('generated/texts.ts', library),
  `// Made by scripts/generate.mjs from src/language/library/*.cpp. Not edited by hand.\n\n/** Text of each module of the built-in library, by name. */\nexport const libraryModules: Readonly<Record<string, string>> = {\n${entries.join('')}};\n`,
);
writeFileSync(new URL('generated/names.ts', library), libraryNames(modules));
writeFileSync(new URL('generated/definitions.ts', library), await libraryDefinitions(fileURLToPath(root)));
