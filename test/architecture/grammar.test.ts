// Langium builds the parser in development mode here, and that calls Object.groupBy.
import '../../scripts/group-by.mjs';
import { readdirSync, readFileSync } from 'node:fs';
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, GrammarAST, inject, type LangiumCoreServices, type LanguageMetaData, type Module } from 'langium';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlacePrefGeneratedModule, PlacePrefGeneratedSharedModule, PlacePrefLanguageMetaData } from '../../src/language/generated/module.js';
import { createMendingParser } from '../../src/language/parsing/mending-parser.js';
import { PlacePrefModule } from '../../src/language/services.js';

const root = new URL('../../', import.meta.url);

function protocols(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cpp')).map((name) => folder + name);
}

/** The language as the tools build it, but with a parser that reports ambiguities, which production leaves out. */
function createStrict(): LangiumCoreServices {
  const metaData: LanguageMetaData = { ...PlacePrefLanguageMetaData, mode: 'development' };
  const strict: Module<LangiumCoreServices, { LanguageMetaData: LanguageMetaData }> = { LanguageMetaData: () => metaData };
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), PlacePrefGeneratedSharedModule);
  return inject(createDefaultCoreModule({ shared }), PlacePrefGeneratedModule, PlacePrefModule, strict);
}

describe('the grammar', () => {
  const logged: string[] = [];

  beforeEach(() => {
    logged.length = 0;
    // The parser reports an ambiguity when it meets one, on the console and nowhere else.
    for (const method of ['log', 'warn', 'error'] as const) vi.spyOn(console, method).mockImplementation((...words) => void logged.push(words.join(' ')));
  });
  afterEach(() => vi.restoreAllMocks());

  it('is small: what can be declared is not built in', () => {
    const rules = createStrict().Grammar.rules.filter(GrammarAST.isParserRule);
    expect(rules.length).toBeLessThanOrEqual(100);
  });

  it('is not ambiguous in any example or library file', () => {
    const parser = createMendingParser(createStrict());
    const files = [...protocols('examples/'), ...protocols('src/language/library/')];
    for (const file of files) parser.parse(readFileSync(new URL(file, root), 'utf8'));
    expect(files.length).toBeGreaterThan(2);
    expect(logged.filter((line) => line.includes('Ambiguous'))).toEqual([]);
  });
});
