import { afterAll, describe, expect, it, vi } from 'vitest';
import { protocol } from '../lsp/protocol.js';

const compiled: unknown[] = [];
// Other files have the modules of a process with this one: none of theirs is mocked here unseen, and none that is mocked is left to them.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.doUnmock('../../../src/language/ir/compile.js');
  vi.resetModules();
});
vi.mock('../../../src/language/ir/compile.js', async (original) => {
  const real = await original<typeof import('../../../src/language/ir/compile.js')>();
  return { ...real, compileInSteps: (...args: Parameters<typeof real.compileInSteps>) => (compiled.push(args[0]), real.compileInSteps(...args)) };
});

const { open, services, shared } = await import('../lsp/editor.js');
const { compileDocument } = await import('../../../src/language/project.js');

describe('a protocol', () => {
  it('is compiled once, for its findings, for hints and lenses, and for what is made of it', async () => {
    const { document, params } = await open(protocol);
    const hints = await services.lsp.InlayHintProvider?.getInlayHints(document, { ...params, range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } });
    const lenses = await services.lsp.CodeLensProvider?.provideCodeLens(document, params);
    const { title } = compileDocument({ shared, language: services }, document);
    expect([hints?.length, lenses?.length, title]).toEqual([10, 4, 'Morphine, then a fright']);
    expect(compiled).toEqual([document.parseResult.value]);
  });
});
