// Makes schema/ir-1.schema.json from the types of the IR; with --check only says whether it is what they make.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const root = fileURLToPath(new URL('../', import.meta.url));
const target = new URL('../schema/ir-1.schema.json', import.meta.url);

const schema = createGenerator({
  path: `${root}src/language/ir/types.ts`,
  tsconfig: `${root}tsconfig.json`,
  type: 'Study',
  topRef: false,
  // The types are checked by the compiler of this repository; the generator brings an older one of its own.
  skipTypeCheck: true,
}).createSchema('Study');

const { $schema, ...rest } = schema;
const text = `${JSON.stringify({ $schema, $id: 'urn:placepref:schema:ir:1', title: 'placepref intermediate representation, version 1', ...rest }, undefined, 2)}\n`;

if (!process.argv.includes('--check')) {
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, text);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  process.stderr.write('schema/ir-1.schema.json is not what src/language/ir/types.ts makes: run npm run schema.\n');
  process.exitCode = 1;
}
