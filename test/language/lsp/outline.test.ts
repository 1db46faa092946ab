import { describe, expect, it } from 'vitest';
import type { CodeLens, DocumentLink, DocumentSymbol, FoldingRange } from 'vscode-languageserver';
import { drawn, open, services, shared } from './editor.js';
import { protocol } from './protocol.js';

const library = 'library "Lab"\n\ndrug morphine { dose: 10 mg/kg  route: sc }\n';

function tree(symbols: readonly DocumentSymbol[], depth = 0): string {
  return symbols.map(({ name, detail, children = [], range, selectionRange }) => {
    const isInside = selectionRange.start.line >= range.start.line && selectionRange.end.line <= range.end.line;
    return `${'  '.repeat(depth)}${name} (${detail}), lines ${range.start.line + 1} to ${range.end.line + 1}${isInside ? '' : ' NAME OUTSIDE'}\n${tree(children, depth + 1)}`;
  }).join('');
}

describe('the outline', () => {
  it('names what is declared, each inside what it stands in', async () => {
    const { document, params } = await open(protocol);
    const symbols = (await services.lsp.DocumentSymbolProvider?.getSymbols(document, params)) ?? [];
    await expect(tree(symbols as DocumentSymbol[])).toMatchFileSnapshot('../../fixtures/lsp/outline.txt');
  });

  it('is there while the text is broken', async () => {
    const { document, params } = await open(protocol.replace('phase pretest day 1 {', 'phase {').replace('drug morphine', 'drug'));
    const symbols = ((await services.lsp.DocumentSymbolProvider?.getSymbols(document, params)) ?? []) as DocumentSymbol[];
    expect(symbols.map(({ name }) => name)).toEqual(expect.arrayContaining(['mice', 'box', 'conditioning', 'relapse', 'preference']));
  });

  it('of a workspace finds names in all files', async () => {
    await open(protocol, '/lab/study.cpp');
    await open(library, '/lab/lab.cpp');
    const found = (await shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: 'morph' })) ?? [];
    expect(found.map(({ name, location }) => `${name} ${location.uri}`).sort()).toEqual(expect.arrayContaining(['morphine file:///lab/lab.cpp', 'morphine file:///lab/study.cpp']));
  });
});

describe('folding', () => {
  const foldingsIn = async (text: string): Promise<string[]> => {
    const { document, params } = await open(text);
    const found: FoldingRange[] = (await services.lsp.FoldingRangeProvider?.getFoldingRanges(document, params)) ?? [];
    return found.map(({ startLine, endLine, kind = 'block' }) => `${startLine + 1}-${endLine + 1} ${kind}`);
  };

  it('folds blocks, comments and imports', async () => {
    const text = 'protocol "P"\n// one\n// two\n\n// three\nimport "a.cpp"\nimport "b.cpp"\n/* four\n five */\ndrug x {\n  dose: 1 mg/kg\n}\nvehicle y { route: sc }\nphase p day 1 {\n  session s at 09:00 {\n    inject x\n    inject y\n  }\n}\n';
    expect(await foldingsIn(text)).toEqual(['10-11 block', '14-18 block', '15-17 block', '2-3 comment', '8-9 comment', '6-7 imports']);
  });

  it('folds each block once', async () => {
    const found = await foldingsIn(protocol);
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('links', () => {
  it('lead to imported files and to the web', async () => {
    const text = 'protocol "P"\nimport "lab/apparatus.cpp"\nsource: "Smith 2001, doi:10.1000/xyz123.", "PMID 33004158; PMC7360023", "https://example.org/a?b=(c)."\nnote: "10.5 mg of it, see 10.1016/j.neulet.2007.03.019"\n';
    const { document, params } = await open(text);
    const links: DocumentLink[] = (await services.lsp.DocumentLinkProvider?.getDocumentLinks(document, params)) ?? [];
    await expect(links.map(({ range, target, tooltip }) => drawn(text, range, `${target}\n${tooltip}`)).join('\n')).toMatchFileSnapshot('../../fixtures/lsp/links.txt');
  });
});

describe('code lenses', () => {
  const lensesIn = async (text: string): Promise<string[]> => {
    const { document, params } = await open(text);
    const lenses: CodeLens[] = (await services.lsp.CodeLensProvider?.provideCodeLens(document, params)) ?? [];
    return lenses.map(({ range, command }) => `${range.start.line + 1}: ${command?.title}${command?.command === '' ? '' : ` -> ${command?.command} ${JSON.stringify(command?.arguments)}`}`);
  };

  it('say how many animals there are, show the timeline, make the schedule, and simulate', async () => {
    expect(await lensesIn(protocol)).toEqual(['1: n = 48 (4 groups of 12)', '1: Show timeline -> placepref.showTimeline ["file:///lab/study.cpp","experiment"]', '1: Make schedule… -> placepref.makeSchedule ["file:///lab/study.cpp","experiment"]', '1: Simulate… -> placepref.simulate ["file:///lab/study.cpp","experiment"]']);
  });

  it('stand above each experiment', async () => {
    const text = protocol.replace(/phase pretest[^]*$/, '') + ['one', 'two'].map((name) => `experiment ${name} "E" {\n  phase p day 1 { session s at 09:00 { test in box for 20 min } }\n}\n`).join('');
    expect(await lensesIn(text)).toEqual([
      '30: n = 48 (4 groups of 12)', '30: Show timeline -> placepref.showTimeline ["file:///lab/study.cpp","one"]', '30: Make schedule… -> placepref.makeSchedule ["file:///lab/study.cpp","one"]', '30: Simulate… -> placepref.simulate ["file:///lab/study.cpp","one"]',
      '33: n = 48 (4 groups of 12)', '33: Show timeline -> placepref.showTimeline ["file:///lab/study.cpp","two"]', '33: Make schedule… -> placepref.makeSchedule ["file:///lab/study.cpp","two"]', '33: Simulate… -> placepref.simulate ["file:///lab/study.cpp","two"]',
    ]);
  });

  it('are none in a library, and where n is not stated they tell no number', async () => {
    expect(await lensesIn(library)).toEqual([]);
    expect((await lensesIn(protocol.replace('n: 12 per group', 'n: unstated'))).map((lens) => lens.replace(/ ->.*/, ''))).toEqual(['1: Show timeline', '1: Make schedule…', '1: Simulate…']);
  });
});
