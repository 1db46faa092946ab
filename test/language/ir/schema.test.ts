import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { functions } from '../../../src/language/formulas/functions.js';
import { referring } from '../../../src/language/ir/coherence.js';
import { checkDocuments, compileDocument, openDocument } from '../../../src/language/project.js';
import { createPlacePref } from '../../../src/language/services.js';
import { expectWhole, schemaText } from './compile.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const examples = join(root, 'examples');
const names = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cpp')).sort();

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

const schema = JSON.parse(schemaText) as Schema & { $defs: Record<string, Schema> };

function parts(node: unknown): Schema[] {
  if (typeof node !== 'object' || node === null) return [];
  return [node as Schema, ...Object.values(node).flatMap(parts)];
}

/** Is it an id, or null, or a list or a record of ids? */
function holdsIds({ $ref, items, anyOf }: Schema): boolean {
  const inner = [...(items === undefined ? [] : [items]), ...((anyOf as Schema[] | undefined) ?? [])] as Schema[];
  return $ref === '#/$defs/Id' || $ref === '#/$defs/Levels' || inner.some(holdsIds);
}

describe('the schema', () => {
  it('is what the types make', () => {
    expect(() => execFileSync(process.execPath, [join(root, 'scripts/schema.mjs'), '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  it('is draft 2020-12 with an id of its own, and every object in it is closed', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'urn:placepref:schema:ir:1' });
    expect(schemaText).not.toContain('#/definitions/');
    const open = parts(schema).filter((part) => part.type === 'object' && part.additionalProperties === undefined);
    expect(open).toEqual([]);
  });

  it('knows every function of the language', () => {
    const { enum: known } = schema.$defs.FunctionName as { enum: string[] };
    expect(known.toSorted()).toEqual(Object.keys(functions).toSorted());
  });

  it('refers to ids in the properties that the walk for dangling ids knows', () => {
    const found = parts(schema).flatMap(({ properties }) => Object.entries(properties ?? {})).filter(([name, node]) => name !== 'id' && holdsIds(node)).map(([name]) => name);
    // `per` is a word or an id, so that its type does not say so.
    expect([...new Set([...found, 'per'])].sort()).toEqual([...referring].sort());
  });
});

describe('examples', () => {
  it.each(names)('%s compiles to a whole study', async (name) => {
    const placepref = createPlacePref();
    const path = join(examples, name);
    const document = openDocument(placepref, URI.file(path), readFileSync(path, 'utf8'));
    await checkDocuments(placepref, [document], ({ fsPath }) => Promise.resolve(existsSync(fsPath) ? readFileSync(fsPath, 'utf8') : undefined));
    expect(document.diagnostics?.filter(({ severity }) => severity === 1) ?? []).toEqual([]);
    const study = compileDocument(placepref, document);
    expectWhole(study);
    expect(JSON.stringify(study)).not.toContain(root);
  });
});
