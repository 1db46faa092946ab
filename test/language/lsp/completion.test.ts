import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CompletionTriggerKind, InsertTextFormat, type CompletionItem, type TextEdit } from 'vscode-languageserver';
import { statementWords } from '../../../src/language/parsing/statement-words.js';
import { beginnings, headers, patterns } from '../../../src/language/lsp/completion/statements.js';
import { check } from '../robustness/workbench.js';
import { mark, open, services } from './editor.js';
import { protocol } from './protocol.js';

async function offered(text: string, typed?: string): Promise<CompletionItem[]> {
  const { document, params } = await open(text);
  const context = typed !== undefined ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: typed } : { triggerKind: CompletionTriggerKind.Invoked };
  const list = (await services.lsp.CompletionProvider?.getCompletion(document, { ...params, context })) ?? undefined;
  return [...(list?.items ?? [])].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

const labels = async (text: string): Promise<string[]> => (await offered(text)).map(({ label }) => label);

/** What is changed in the protocol, so that it breaks off where one types. */
const cases: readonly (readonly [what: string, from: string, to: string])[] = [
  ['compartments, zones and roles', 'confine to saline_side for 0.5 h', 'confine to ▮'],
  ['the same with what is written already', 'confine to saline_side for 0.5 h', 'confine to sal▮ for 0.5 h'],
  ['units of time', 'confine to saline_side for 0.5 h', 'confine to saline_side for 30 ▮'],
  ['units of time behind the number', 'confine to saline_side for 0.5 h', 'confine to saline_side for 30▮'],
  ['clauses of the verb', 'confine to saline_side for 0.5 h', 'confine ▮'],
  ['clauses that are left', 'confine to saline_side for 0.5 h', 'confine to saline_side ▮'],
  ['clauses of what gives a drug', 'inject saline\n', 'inject saline ▮\n'],
  ['what can be given', 'inject saline\n', 'inject ▮\n'],
  ['doses', 'inject morphine }', 'inject morphine 10 ▮ }'],
  ['doses, begun', 'inject morphine }', 'inject morphine 10 u▮ }'],
  ['levels of the factor', 'when treatment is drugged { inject morphine } otherwise { inject saline }', 'when treatment is ▮'],
  ['levels of the other factor', 'when witnessed is fearful {', 'when witnessed is ▮ {'],
  ['steps', 'inject saline\n', '▮\n'],
  ['facts of a drug that are not stated', '  form: salt\n', '  ▮\n'],
  ['values of a fact', 'form: salt', 'form: ▮'],
  ['routes', 'route: sc\n', 'route: ▮\n'],
  ['a dose as a fact', 'dose: 10 mg/kg source', 'dose: ▮ source'],
  ['units of a fact', 'concentration: 1 mg/mL', 'concentration: 1 ▮'],
  ['the same, begun', 'concentration: 1 mg/mL', 'concentration: 1 mg/▮'],
  ['what stands behind a fact', 'concentration: 1 mg/mL', 'concentration: 1 mg/mL ▮'],
  ['facts of a protocol, and statements', 'factor witnessed', '▮\nfactor witnessed'],
  ['parts of a box', '  compartment right { floor: "mesh" }', '  ▮'],
  ['what is behind the dot', 'box.left, box.right', 'box.▮, box.right'],
  ['animals', 'groups design of mice', 'groups design of ▮'],
  ['when a session is', 'session baseline at 10:00', 'session baseline ▮'],
  ['a clock time', 'session baseline at 10:00', 'session baseline at ▮'],
  ['a session', 'at the same time as baseline', 'at the same time as ▮'],
  ['days of a phase', 'phase pretest day 1 {', 'phase pretest ▮ {'],
  ['before or after', 'immediately after exposure', 'immediately ▮'],
  ['a step to count from', 'immediately after exposure', 'immediately after ▮'],
  ['what is measured', '= time in drug_side - time', '= ▮ - time'],
  ['where', 'time in drug_side - time', 'time in ▮ - time'],
  ['a share', '> 75 % of 20 min', '> 75 ▮ of 20 min'],
  ['a length of time, as what it is compared with', '> 75 % of 20 min', '> 75 ▮'],
  ['who is excluded', 'exclude animal when', 'exclude ▮ when'],
  ['tests', 'test: factorial_anova', 'test: ▮'],
  ['per what', 'n: 12 per group', 'n: 12 per ▮'],
  ['in a text: nothing', '"bars"', '"ba▮rs"'],
  ['in a comment: nothing', 'decided before', 'dec▮ided before'],
  ['in a text behind a lost brace', 'apparatus box {\n  compartment left { floor: "bars" }', 'apparatus box {\n  compartment left { floor: "bars" \n  compartment right { ▮'],
];

const most = 12;

describe('completion', () => {
  it('knows its place', { timeout: 120_000 }, async () => {
    const shown: string[] = [];
    for (const [what, from, to] of cases) {
      expect(protocol).toContain(from);
      const text = protocol.replace(from, to);
      const items = await offered(text);
      const line = text.split('\n').find((one) => one.includes(mark)) ?? '';
      const at = line.indexOf(mark);
      const range = (items[0]?.textEdit as TextEdit | undefined)?.range;
      const [start, end] = range === undefined ? [at, at] : [range.start.character, range.end.character];
      const under = ' '.repeat(start) + (end > start ? '~'.repeat(end - start) : '^');
      const lines = items.slice(0, most).map(({ label, detail, textEdit }) => `    ${label}${detail === undefined ? '' : `  (${detail})`}${textEdit === undefined || textEdit.newText === label ? '' : `  -> ${JSON.stringify(textEdit.newText)}`}`);
      shown.push([`${what}:`, line.replace(mark, ''), under, ...lines, ...(items.length > most ? [`    and ${items.length - most} more`] : []), ''].join('\n'));
    }
    await expect(shown.join('\n')).toMatchFileSnapshot('../../fixtures/lsp/completion.txt');
  });

  it('offers nothing that nobody asked for while one types a blank', async () => {
    expect(await offered(protocol.replace('inject saline\n', '▮\n'), ' ')).toEqual([]);
    expect((await offered(protocol.replace('confine to saline_side for 0.5 h', 'confine ▮'), ' ')).map(({ label }) => label)).toContain('to');
    expect(await offered(protocol.replace('inject saline\n', 'inject saline /▮\n'), '/')).toEqual([]);
    expect(await offered(protocol.replace('at 10:00 { test', 'at 10:▮ { test'), ':')).toEqual([]);
    expect((await offered(protocol.replace('concentration: 1 mg/mL', 'concentration: 1 mg/▮'), '/'))[0]?.label).toBe('mg/mL');
    expect((await offered(protocol.replace('box.left, box.right', 'box.▮, box.right'), '.')).map(({ label }) => label)).toEqual(['left', 'right']);
  });

  it('begins a file', async () => {
    expect(await labels('▮')).toEqual(['protocol', 'library']);
    expect(await labels('// what we did\npro▮')).toEqual(['protocol', 'library']);
  });

  it('works in each part of a text whose other parts are broken', async () => {
    const broken = `${protocol}\nphase { session session at at\n drug x { route ip }`;
    expect(await labels(broken.replace('confine to saline_side for 0.5 h', 'confine to ▮'))).toEqual(['left', 'right', 'drug_side', 'saline_side', 'box', 'unstated']);
    expect((await labels(broken.replace('for 0.5 h', 'for 30 ▮'))).slice(0, 2)).toEqual(['min', 's']);
    const before = protocol.replace('vehicle saline', 'drug x { dose: route ip\n\nphase\n\nvehicle saline');
    expect(await labels(before.replace('is drugged', 'is ▮'))).toEqual(['vehicle_only', 'drugged']);
    const unclosed = protocol.replace('factor treatment =', 'apparatus other {\n  compartment one {\n\nfactor treatment =');
    expect(await labels(unclosed.replace('is drugged', 'is ▮'))).toEqual(['vehicle_only', 'drugged']);
  });
});

/** The text of a snippet, its places filled in with what they suggest. */
const filled = (snippet: string): string => snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d+/g, '').replaceAll('\t', '  ');

describe('snippets', () => {
  it('begin every statement of the language', () => {
    const words = new Set([...beginnings, ...headers].map(({ word }) => word));
    expect(statementWords.filter((word) => !words.has(word))).toEqual(['otherwise']);
  });

  it.each([...beginnings, ...patterns].map((one) => [one.word, one] as const))('%s can be read', async (_, { snippet, type }) => {
    const inside: Readonly<Record<string, (text: string) => string>> = {
      part: (text) => `apparatus box { ${text} }`,
      Parameter: (text) => `procedure act { ${text} }`,
      Session: (text) => `phase p day 1 { ${text} }`,
      Each: (text) => `phase p day 1 { ${text} }`,
      Until: (text) => `phase p day 1 { ${text} }`,
      When: (text) => `phase p day 1 { session s at 09:00 { ${text} } }`,
      Administration: (text) => `phase p day 1 { session s at 09:00 { ${text} } }`,
      Act: (text) => `phase p day 1 { session s at 09:00 { ${text} } }`,
      FreeStep: (text) => `phase p day 1 { session s at 09:00 { ${text} } }`,
    };
    const text = (inside[type] ?? ((one: string) => one))(filled(snippet));
    const { errors } = await check(`protocol "P"\n${text}\n`);
    // Names of a protocol that is not there are not found, or found in the library; all else must be right.
    expect(errors.filter(({ code }) => !['PP1101', 'PP1102', 'PP1105'].includes(String(code))).map(({ message }) => message)).toEqual([]);
  });

  it('of verbs are sentences', async () => {
    const snippets = (await offered(protocol.replace('inject saline\n', '▮\n'))).filter(({ detail }) => detail === 'procedure').map(({ textEdit }) => textEdit?.newText ?? '');
    expect(snippets.length).toBeGreaterThan(20);
    for (const snippet of snippets) {
      // Places for names are filled with what stands there in this protocol.
      const sentence = filled(snippet.replace(/\b(to|in) \$\d/g, '$1 box').replace(/\b(of|by|with) \$\d/g, '$1 partners'));
      const { errors } = await check(protocol.replace('inject saline\n', `${sentence}\n`));
      expect([sentence, errors.filter(({ code }) => code !== 'PP1102').map(({ message }) => message)]).toEqual([sentence, []]);
    }
  });

  it('have the line ends of the document', async () => {
    const items = await offered(protocol.replace('factor witnessed', '▮\nfactor witnessed').replaceAll('\n', '\r\n'));
    const written = items.map(({ textEdit }) => textEdit?.newText ?? '').filter((text) => text.includes('\n'));
    expect(written.length).toBeGreaterThan(5);
    expect(written.filter((text) => /(?<!\r)\n/.test(text))).toEqual([]);
  });

  it('are marked as such', async () => {
    const items = await offered('▮');
    expect(items.every(({ insertTextFormat }) => insertTextFormat === InsertTextFormat.Snippet)).toBe(true);
    expect(readFileSync(new URL('../../fixtures/lsp/completion.txt', import.meta.url), 'utf8')).not.toContain('undefined');
  });
});
