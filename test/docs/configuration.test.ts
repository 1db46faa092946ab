import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/language/config/read.js';
import { check } from './check.js';
import { fencesIn, readDocs } from './fences.js';

const fences = fencesIn(readDocs('configuration.md'));
const schema = JSON.parse(readFileSync(new URL('../../schema/config-1.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv2020().compile(schema);

describe('docs/configuration.md', () => {
  it.each(fences.filter(({ language }) => language === 'json').map(({ line, text }) => [line, text] as const))('shows a placepref.json in line %i that can be read', (_line, text) => {
    expect(readConfiguration(text).problems).toEqual([]);
    expect(validate(JSON.parse(text))).toBe(true);
  });

  it.each(fences.filter(({ language }) => language === 'placepref').map(({ line, text }) => [line, text] as const))('shows a protocol in line %i in which nothing is found', async (_line, text) => {
    expect((await check(text, { 'boxes.cpp': 'library "Boxes"' })).lines).toEqual([]);
  });

  it('shows both', () => {
    expect(new Set(fences.map(({ language }) => language))).toEqual(new Set(['json', 'placepref']));
  });
});
