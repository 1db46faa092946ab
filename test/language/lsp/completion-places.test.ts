import { describe, expect, it } from 'vitest';
import { CompletionItemKind, InsertTextFormat, type CompletionItem, type TextEdit } from 'vscode-languageserver';
import { check } from '../robustness/workbench.js';
import { mark, open, services } from './editor.js';

const head = `protocol "x"
vehicle v { route: sc }
drug morphine { route: sc  dose: 1 mg/kg }
factor treatment = a, b
apparatus box { compartment left { floor: "a" } compartment right { floor: "b" } }
animals m { species: mouse }
groups g of m { cross: treatment n: 8 }
assign ds, vs to box.left, box.right { method: counterbalanced }
phase conditioning days 1 to 2 { session first_test at 09:00 { test in box for 15 min } }
`;

const inSession = (steps: string): string => `${head}phase p day 3 { session s at 09:00 { ${steps} } }`;
const inPhase = (sessions: string): string => `${head}phase p day 3 { ${sessions} }`;

/** Where one types, and what has to be offered there. */
const places: readonly (readonly [text: string, needed: readonly string[]])[] = [
  ['protocol ▮', ['"…"']],
  ['library ▮', ['"…"']],
  [`${head}import ▮`, ['"…"']],
  [inSession('when treatment ▮ { inject v }'), ['is', '<', 'and']],
  [inSession('when treatment ▮'), ['is']],
  [inSession('when treatment is a ▮ { inject v }'), ['and', 'or']],
  [inSession('when treatment is a ▮'), ['and', 'or']],
  [`${head}phase p day 3 {\n  session s at 09:00 {\n    when treatment is a ▮\n  }\n}\n`, ['and', 'or']],
  [inSession('when treatment is a { inject v } ▮'), ['otherwise']],
  [`${head}groups h of m { cross: treatment  omit: (treatment is a ▮) }`, ['and', 'or']],
  [`${head}groups h ▮ { n: 8 }`, ['of']],
  [`${head}outcome o ▮`, ['=']],
  [`${head}outcome o = time in ds ▮`, ['-', 'during', 'among']],
  [`${head}exclude animal ▮`, ['when', 'from']],
  [`${head}exclude animal when time in ds > 5 min ▮ { reason: "x" }`, ['and', 'or']],
  [`${head}assign a1, a2 ▮ { method: random }`, ['to']],
  [`${head}sweep morphine.dose ▮`, ['=']],
  [`${head}template t ▮`, ['(']],
  [inPhase('session second_test at the same time as first_test ▮'), ['for']],
  [inPhase('session second_test ▮'), ['at', 'days']],
  [inPhase('session second_test ▮ { test in box for 1 min }'), ['at', 'days']],
  [`${head}phase posttest 42 days after conditioning ▮`, ['for']],
  [`${head}phase posttest ▮ { session t { } }`, ['day', 'days']],
  [inSession('test in box for 1 min ▮'), ['immediately after', 'as']],
  [inSession('test in box for 1 min, ▮'), ['immediately after', 'as']],
  [inSession('test in box ▮ { inject v }'), ['for', 'as']],
  [`${head}drug d { route: sc ▮ }`, ['source', 'assumed', 'but']],
  [`${head}drug d { route: sc ; ▮ }`, ['dose']],
  [`${head}drug d { route: sc source ▮ }`, ['"…"']],
  // The same behind faults, in the statement itself and before it.
  [inPhase('session q at at { } session s at 09:00 {\n when treatment ▮ { inject v } }'), ['is']],
  [`${head}drug x { dose: route ip\n\nphase\n\noutcome o ▮`, ['=']],
];

const offered = async (text: string): Promise<readonly CompletionItem[]> => {
  const { document, params } = await open(text);
  return (await services.lsp.CompletionProvider?.getCompletion(document, params))?.items ?? [];
};

/** The text with a proposal in it, and where the first word of that stands. */
function inserted(text: string, { textEdit, insertTextFormat }: CompletionItem): { readonly text: string; readonly from: number; readonly to: number } {
  const { newText } = textEdit as TextEdit;
  const written = insertTextFormat === InsertTextFormat.Snippet ? newText.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d+/g, 'first_test') : newText;
  const from = text.indexOf(mark);
  return { text: text.replace(mark, () => written), from, to: from + (/^(?:\w+|".*?"|\W)/.exec(written)?.[0].length ?? 0) };
}

/** Codes of what cannot be read. */
const isSyntax = (code: unknown): boolean => /^PP1(?:00|103)/.test(String(code));

describe('what is proposed', () => {
  it.each(places.map(([text, needed]) => [text.split('\n').find((line) => line.includes(mark)), text, needed] as const))('can be read where it is put: %s', { timeout: 60_000 }, async (_, text, needed) => {
    const items = await offered(text);
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining([...needed]));
    for (const item of items) {
      const { text: whole, from, to } = inserted(text, item);
      const { document, errors } = await check(whole);
      const there = errors.filter(({ code, range }) => isSyntax(code) && document.textDocument.offsetAt(range.start) >= from && document.textDocument.offsetAt(range.start) < to);
      expect([item.label, there.map(({ message }) => message)]).toEqual([item.label, []]);
    }
  });

  it('is no word that would go on with what a semicolon has ended', async () => {
    const words = async (end: string): Promise<string[]> => (await offered(`${head}drug d { route: sc ${end}▮ }`)).filter(({ kind }) => kind === CompletionItemKind.Keyword).map(({ label }) => label);
    expect(await words('')).toEqual(['source', 'note', 'assumed', 'as stated in', 'but']);
    expect(await words('; ')).toEqual([]);
  });

  it('has first with what a condition most often goes on', async () => {
    const first = async (text: string): Promise<string[]> => (await offered(text)).slice(0, 2).map(({ label }) => label);
    expect(await first(inSession('when treatment ▮ { inject v }'))).toEqual(['is', 'and']);
    expect(await first(`${head}exclude animal when time in ds > 5 min ▮ { reason: "x" }`)).toEqual(['and', 'or']);
  });

  it('is the libraries that are known, behind import', async () => {
    const { document, params } = await open('protocol "x"\nimport "parts/lab.cpp"\nimport ▮\n', '/lab/study.cpp', { '/lab/parts/lab.cpp': 'library "L"\n' });
    const items = (await services.lsp.CompletionProvider?.getCompletion(document, params))?.items ?? [];
    expect(items.map(({ label }) => label)).toEqual(['"parts/lab.cpp"', '"…"']);
  });
});
