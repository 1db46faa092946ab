// Makes the schemas in schema/ from the types; with --check only says whether they are what the types make.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const root = fileURLToPath(new URL('../', import.meta.url));
const schemas = [
  { file: 'ir-1.schema.json', source: 'src/language/ir/types.ts', type: 'Study', id: 'urn:placepref:schema:ir:1', title: 'placepref intermediate representation, version 1' },
  { file: 'config-1.schema.json', source: 'src/language/config/file.ts', type: 'ConfigurationFile', id: 'urn:placepref:schema:config:1', title: 'placepref.json, version 1' },
  { file: 'check-1.schema.json', source: 'src/cli/reporters/json-types.ts', type: 'CheckReport', id: 'urn:placepref:schema:check:1', title: 'placepref check --format json, version 1' },
  { file: 'facility-1.schema.json', source: 'src/schedule/facility/types.ts', type: 'Facility', id: 'urn:placepref:schema:facility:1', title: 'facility.json, version 1' },
  { file: 'schedule-1.schema.json', source: 'src/schedule/types.ts', type: 'Schedule', id: 'urn:placepref:schema:schedule:1', title: 'placepref schedule, version 1' },
  { file: 'analysis-1.schema.json', source: 'src/analysis/report/types.ts', type: 'AnalysisReport', id: 'urn:placepref:schema:analysis:1', title: 'placepref analyze --format json, version 1' },
  { file: 'power-1.schema.json', source: 'src/power/report/types.ts', type: 'PowerReport', id: 'urn:placepref:schema:power:1', title: 'placepref power --format json, version 1' },
];

/** What a schema says, in the order in which it is read; names of properties keep the order of the types. */
const keywords = ['$schema', '$id', 'title', '$ref', 'description', 'type', 'const', 'enum', 'format', 'pattern', 'minLength', 'minimum', 'maximum', 'items', 'properties', 'required', 'propertyNames', 'additionalProperties', 'anyOf', '$defs'];

function rank(keyword) {
  const index = keywords.indexOf(keyword);
  if (index < 0) throw new Error(`scripts/schema.mjs does not know the keyword ${keyword}: say where it stands.`);
  return index;
}

const mapValues = (object, change) => Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

/** The generator writes draft-07; the parts of it that it uses mean the same in 2020-12 under other names. */
function convert(schema) {
  if (typeof schema !== 'object') return schema;
  const entries = Object.entries(schema).map(([keyword, value]) => {
    if (keyword === 'definitions') return ['$defs', mapValues(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))), convert)];
    if (keyword === '$ref') return ['$ref', value.replace('#/definitions/', '#/$defs/')];
    if (keyword === 'properties') return [keyword, mapValues(value, convert)];
    if (keyword === 'items' || keyword === 'propertyNames' || keyword === 'additionalProperties') return [keyword, convert(value)];
    return [keyword, keyword === 'anyOf' ? value.map(convert) : value];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => rank(a) - rank(b)));
}

/** The text of one schema, made from a type. */
function schemaText({ source, type, id, title }) {
  const { $schema: _draft, ...schema } = createGenerator({
    path: `${root}${source}`,
    tsconfig: `${root}tsconfig.json`,
    type,
    topRef: false,
    // The types are checked by the compiler of this repository; the generator brings an older one of its own.
    skipTypeCheck: true,
  }).createSchema(type);
  return `${JSON.stringify(convert({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: id, title, ...schema }), undefined, 2)}\n`;
}

for (const { file, ...made } of schemas) {
  const target = new URL(`../schema/${file}`, import.meta.url);
  const text = schemaText(made);
  if (!process.argv.includes('--check')) {
    mkdirSync(new URL('.', target), { recursive: true });
    writeFileSync(target, text);
  } else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    process.stderr.write(`schema/${file} is not what ${made.source} makes: run npm run schema.\n`);
    process.exitCode = 1;
  }
}
