import { readdirSync, readFileSync } from 'node:fs';
import { TextDocument } from 'langium';
import { describe, expect, it } from 'vitest';
import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import { codes, isCode, isRuleName } from '../../../src/language/checks/codes.js';
import { fixOf } from '../../../src/language/checks/fixes.js';
import { explainRule } from '../../../src/language/lsp/commands.js';
import { ruleText } from '../../../src/language/lsp/rule-text.js';
import { fencesIn, readDocs } from '../../docs/fences.js';
import { open, services, shared, type Opened } from './editor.js';

const rules = new URL('../../fixtures/rules/', import.meta.url);
const wrong = readdirSync(rules).filter((name) => name.endsWith('.wrong.cpp')).map((name) => [name, readFileSync(new URL(name, rules), 'utf8')] as const);
/** The texts of docs/diagnostics.md that give a code. */
const numbered = fencesIn(readDocs('diagnostics.md')).filter(({ language, words }) => language === 'placepref' && words.includes('wrong')).map(({ headings, text, line }) => [`${headings.at(-1)} (${line})`, text] as const);

async function actionsFor({ document, params }: Opened, diagnostics: Diagnostic[], only?: string[]): Promise<CodeAction[]> {
  const range = diagnostics[0]?.range ?? { start: params.position, end: params.position };
  return ((await services.lsp.CodeActionProvider?.getCodeActions(document, { ...params, range, context: { diagnostics, ...(only !== undefined && { only }) } })) ?? []) as CodeAction[];
}

const withVolume = (volume: string): string => `protocol "P"\nvehicle saline { route: sc  volume: ${volume} }\nanimals mice { species: mouse  weight: 25 g }\ngroups g of mice { n: 8 }\nphase p day 1 { session s at 09:00 { inject saline } }\n`;

describe('findings', () => {
  it.each([...wrong, ...numbered])('of %s have a code, its page, and their fixes', async (name, text) => {
    const opened = await open(text, `/rules/${name}.cpp`);
    const found = opened.document.diagnostics ?? [];
    expect(found.length).toBeGreaterThan(0);
    for (const diagnostic of found) {
      const code = String(diagnostic.code);
      expect(isCode(code)).toBe(true);
      expect(diagnostic.data).toMatchObject({ code });
      const page = await shared.lsp.TextDocumentContentProvider?.provideTextDocumentContent({ uri: diagnostic.codeDescription?.href ?? '' }, { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) });
      expect(page?.text).toContain(codes[code as keyof typeof codes].summary.slice(0, 20));
      const actions = await actionsFor(opened, [diagnostic]);
      const fix = fixOf(diagnostic);
      expect(actions.map(({ title }) => title)).toEqual([
        ...(fix === undefined ? [] : [fix.title]),
        ...(isRuleName(code) && code !== 'unused-suppression' ? [`Suppress ${code} on this line, with a reason`] : []),
        isRuleName(code) ? `Explain ${code}` : `Explain ${code} (${codes[code as keyof typeof codes].name})`,
      ]);
    }
  });
});

describe('code actions', () => {
  it('write the line ends of the document', async () => {
    let several = 0;
    for (const [name, text] of wrong) {
      const opened = await open(text.replaceAll('\n', '\r\n'), `/rules/${name}.cpp`);
      for (const diagnostic of opened.document.diagnostics ?? []) {
        for (const { title, edit } of await actionsFor(opened, [diagnostic])) {
          for (const { newText } of Object.values(edit?.changes ?? {}).flat()) {
            expect([name, title, newText]).toEqual([name, title, expect.not.stringMatching(/(?<!\r)\n/)]);
            if (newText.includes('\n')) several++;
          }
        }
      }
    }
    expect(several).toBeGreaterThan(5);
  });

  it('suppress a finding once the author has said why', async () => {
    const opened = await open(withVolume('30 mL/kg'));
    const finding = opened.document.diagnostics?.find(({ code }) => code === 'route-volume') as Diagnostic;
    const action = (await actionsFor(opened, [finding])).find(({ title }) => title.startsWith('Suppress')) as CodeAction;
    const edits = Object.values(action.edit?.changes ?? {})[0] ?? [];
    const text = TextDocument.applyEdits(opened.document.textDocument, edits);
    expect(text.split('\n')[finding.range.start.line]).toMatch(/ \/\/ placepref-ignore route-volume: $/);
    const codesOf = ({ document }: Opened): unknown[] => (document.diagnostics ?? []).map(({ code }) => code);
    expect(codesOf(await open(text))).toEqual(expect.arrayContaining(['PP1701', 'route-volume']));
    const explained = codesOf(await open(text.replace('route-volume: ', 'route-volume: approved, 12-345')));
    expect(explained).not.toContain('route-volume');
    expect(explained).not.toContain('PP1701');
  });

  it('put the suppression above a line that has a comment', async () => {
    const opened = await open(withVolume('30 mL/kg').replace('inject saline } }', 'inject saline } } // as ever'));
    const finding = opened.document.diagnostics?.find(({ code }) => code === 'route-volume') as Diagnostic;
    const action = (await actionsFor(opened, [finding])).find(({ title }) => title.startsWith('Suppress')) as CodeAction;
    const text = TextDocument.applyEdits(opened.document.textDocument, Object.values(action.edit?.changes ?? {})[0] ?? []);
    const { line } = finding.range.start;
    const [above, itself] = text.split('\n').slice(line, line + 2);
    if (finding.range.start.line === 4) expect([above, itself?.endsWith('// as ever')]).toEqual(['// placepref-ignore route-volume: ', true]);
    expect(codesAfter(await open(text.replace('route-volume: ', 'route-volume: approved')))).not.toContain('route-volume');
  });

  it('find the fix for an editor that does not give back what findings carry', async () => {
    const opened = await open('protocol "P"\ndrug x { dose: 10 mg/kgg }\n');
    const [{ data: _, ...bare }] = opened.document.diagnostics as [Diagnostic];
    expect((await actionsFor(opened, [bare])).map(({ title }) => title)).toContain("Change to 'mg/kg'");
  });

  it('are of the kind that is asked for', async () => {
    const opened = await open('protocol "P"\ndrug x { dose: 10 mg/kgg }\n');
    const diagnostics = opened.document.diagnostics ?? [];
    expect(await actionsFor(opened, diagnostics, [CodeActionKind.Refactor])).toEqual([]);
    expect((await actionsFor(opened, diagnostics, [CodeActionKind.QuickFix])).length).toBeGreaterThan(0);
  });

  it('explain a rule', async () => {
    expect(shared.lsp.ExecuteCommandHandler?.commands).toEqual([explainRule]);
    expect(await shared.lsp.ExecuteCommandHandler?.executeCommand(explainRule, ['route-volume'])).toBe(ruleText('route-volume'));
    expect(await shared.lsp.ExecuteCommandHandler?.executeCommand(explainRule, ['nonsense'])).toBeUndefined();
  });
});

const codesAfter = ({ document }: Opened): unknown[] => (document.diagnostics ?? []).map(({ code }) => code);
