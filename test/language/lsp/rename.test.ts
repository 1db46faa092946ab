import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { grouped } from '../../../src/language/grouped.js';
import { open, positionOf, services, shared } from './editor.js';
import { protocol } from './protocol.js';

const lab = `library "Lab"

drug morphine { dose: 10 mg/kg  route: sc }
procedure pet_gently { kind: care  undergoes: subject  parameter duration: for time }
`;
const study = `protocol "P"
import "lab.cpp"

phase training day 1 {
  session morning at 09:00 { inject morphine  pet_gently for 5 min }
  session evening at 17:00 { inject morphine  pet_gently for 5 min }
}
phase again day 2 { session later at the same time as morning { inject morphine } }
`;

async function rename(text: string, place: string, newName: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  const { document, params } = await open(text, '/lab/study.cpp', others);
  const position = positionOf(text, place);
  const provider = services.lsp.RenameProvider;
  try {
    const range = await provider?.prepareRename(document, { ...params, position });
    const edit = await provider?.rename(document, { ...params, position, newName });
    return range === undefined ? 'nothing to rename' : drawnEdits(edit ?? undefined);
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  }
}

/** Each changed line of each file with its changes underlined. */
function drawnEdits(edit: WorkspaceEdit | undefined): string {
  return Object.entries(edit?.changes ?? {}).flatMap(([uri, edits]) => {
    const lines = shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText().split('\n') ?? [];
    const byLine = grouped(edits, ({ range }) => range.start.line);
    return [uri.replace('file://', ''), ...[...byLine].sort(([a], [b]) => a - b).flatMap(([line, here]) => {
      const marks = here.map(({ range }) => [range.start.character, range.end.character] as const);
      const under = [...(lines[line] ?? '')].map((_, at) => (marks.some(([start, end]) => start <= at && at < end) ? '~' : ' ')).join('').trimEnd();
      return [`  ${lines[line]}`, `  ${under}`];
    })];
  }).join('\n');
}

const cases: readonly (readonly [what: string, text: string, place: string, newName: string])[] = [
  ['a drug of an import, from where it is used', study, 'inject morp▮hine  pet_gently for 5 min }\n  session evening', 'opiate'],
  ['a verb of an import', study, 'pet_gen▮tly for 5 min }\n}', 'stroke'],
  ['a session', study, 'session morn▮ing', 'early'],
  ['a phase, at its end', study, 'phase training▮ day', 'learning'],
  ['a level', protocol, 'is drug▮ged', 'given'],
  ['a compartment', protocol, 'box.le▮ft', 'black'],
  ['a role', protocol, 'drug_si▮de, saline_side to', 'paired_side'],
  ['a step', protocol, 'as expo▮sure', 'fright'],
  ['an outcome', protocol, 'outcome prefer▮ence =', 'score'],
  ['a word of the language as a drug', study, 'inject morp▮hine } }', 'day'],
  ['a word that names nothing', study, 'session morning at 09:00 { in▮ject morphine', 'x'],
  ['a verb of the library', protocol, 'con▮fine to saline', 'shut'],
  ['a species', protocol, 'species: mo▮use  strain', 'rodent'],
  ['a fact', protocol, 'do▮se: 10 mg/kg', 'amount'],
  ['to two words', protocol, 'outcome prefer▮ence =', 'my score'],
  ['to a number', protocol, 'outcome prefer▮ence =', '2fast'],
  ['to a small word', protocol, 'outcome prefer▮ence =', 'during'],
  ['a verb to a word of the language', study, 'pet_gen▮tly for 5 min }\n}', 'day'],
  ['to nothing', protocol, 'outcome prefer▮ence =', ''],
  ['to a name that is taken', protocol, 'compartment le▮ft', 'right'],
  ['to a name of the library that is used here', protocol, 'outcome prefer▮ence =', 'mouse'],
  ['to a name that the importing file has', study, 'inject morp▮hine } }', 'again'],
  ['to the same', protocol, 'outcome prefer▮ence =', 'preference'],
];

describe('rename', () => {
  it('changes every place in every file, or says why not', async () => {
    const shown: string[] = [];
    for (const [what, text, place, newName] of cases) shown.push(`${what} -> ${newName}\n${await rename(text, place, newName, { '/lab/lab.cpp': lab })}\n`);
    await expect(shown.join('\n')).toMatchFileSnapshot('../../fixtures/lsp/rename.txt');
  });

  it('knows the names of files that are closed', async () => {
    await open(study, '/lab/study.cpp', { '/lab/lab.cpp': lab });
    // A closed file has no tree; what it declares and refers to is still known.
    shared.workspace.LangiumDocuments.deleteDocument(URI.file('/lab/study.cpp'));
    const { document, params } = await open(lab, '/lab/lab.cpp');
    const at = { ...params, position: positionOf(lab, 'drug morp▮hine') };
    await expect(Promise.resolve().then(() => services.lsp.RenameProvider?.rename(document, { ...at, newName: 'training' }))).rejects.toThrow('“training” is declared already, in study.cpp.');
    const edit = await services.lsp.RenameProvider?.rename(document, { ...at, newName: 'opiate' });
    expect(Object.entries(edit?.changes ?? {}).map(([uri, edits]) => [uri, edits.length])).toEqual([['file:///lab/lab.cpp', 1], ['file:///lab/study.cpp', 3]]);
  });
});
