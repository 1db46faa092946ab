// The reader: TypeScript that reads a valid text, made from the grammar.
import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { beginningsIn } from './beginnings.mjs';
import { emitParts, emitReader } from './emit.mjs';
import { emitKinds, kindsOf } from './kinds.mjs';
import { productionsOf } from './productions.mjs';

/** Texts of the generated modules, by name. langium-cli has made those that the grammar is read from. */
export async function makeReader(root) {
  const { PlacePrefGrammar, PlacePrefAstReflection, canBeName } = await load(root, ['generated/grammar.ts', 'generated/ast.ts', 'parsing/reserved.ts']);
  const grammar = PlacePrefGrammar();
  const kinds = kindsOf(grammar, canBeName);
  const rules = productionsOf(grammar);
  return { 'kinds.ts': emitKinds(kinds), 'parts.ts': emitParts(rules), 'reader.ts': emitReader(rules, beginningsIn(rules, kinds), kinds, new PlacePrefAstReflection().types) };
}

/** Node 20 reads no TypeScript, so what is needed of the core is bundled first. */
async function load(root, modules) {
  const scratch = mkdtempSync(join(tmpdir(), 'placepref-reader-'));
  const outfile = join(scratch, 'core.mjs');
  const contents = modules.map((module) => `export * from './src/language/${module}';\n`).join('');
  await build({ stdin: { contents, resolveDir: root }, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
