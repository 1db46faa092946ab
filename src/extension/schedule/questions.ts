import * as vscode from 'vscode';
import { weekdayOf } from '../../language/ir/clock.js';
import { usualLaboratory } from '../../schedule/facility/defaults.js';
import { stays } from '../questions.js';
import { standingAt } from './folder.js';
import { nextMonday, pathFrom, problemOfFolder, remarkOnStart, sortTables } from './proposals.js';

export const title = 'Make Schedule';

/** The date that was chosen before, else the one that the protocol states, else the Monday that comes is proposed. */
export async function askStart(chosen: string | undefined, stated: string | undefined, today: string): Promise<string | undefined> {
  const proposed = chosen ?? stated ?? nextMonday(today);
  const answer = await vscode.window.showInputBox({
    ...stays,
    title: `${title} (1/4)`,
    prompt: `On which date is day 1? ${proposed}${proposed === stated ? ', as the protocol says,' : ''} is a ${weekdayOf(proposed)}.`,
    value: proposed,
    validateInput: (text) => {
      const { message, stands } = remarkOnStart(text, today);
      return { message, severity: stands ? vscode.InputBoxValidationSeverity.Info : vscode.InputBoxValidationSeverity.Error };
    },
  });
  return answer?.trim();
}

interface Choice extends vscode.QuickPickItem {
  /** Path from the folder of the protocol; null for what is taken instead; undefined to look elsewhere. */
  readonly path: string | null | undefined;
}

/** A path from the folder of the protocol, or null for what is taken instead of a file. */
type ChosenPath = Promise<string | null | undefined>;

export async function askAnimals(protocol: vscode.Uri, before: string | null | undefined): ChosenPath {
  const name = protocol.path.split('/').at(-1) ?? '';
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(protocol, '..'));
  const tables = sortTables(entries.filter(([file, type]) => type !== vscode.FileType.Directory && /\.csv$/i.test(file)).map(([file]) => file), name);
  const choices: Choice[] = [...tables.map((path) => ({ label: path, path })), { label: 'Made-up animals', description: 'as many as the protocol needs', path: null }];
  return choose(protocol, { number: 2, question: 'Which animals? A table with one in each row.', elsewhere: 'Another table…', filters: { 'Tables of animals': ['csv'] } }, choices, before);
}

export async function askFacility(protocol: vscode.Uri, before: string | null | undefined): ChosenPath {
  const folder = vscode.Uri.joinPath(protocol, '..').path;
  const found = await vscode.workspace.findFiles('**/*facility*.json', '**/node_modules/**', 50);
  const paths = found.filter(({ path }) => !path.endsWith('.schema.json')).map(({ path }) => pathFrom(folder, path)).sort((one, other) => one.split('/').length - other.split('/').length || (one < other ? -1 : 1));
  const choices: Choice[] = [...paths.map((path) => ({ label: path, path })), { label: 'The usual facility', description: usual('people'), detail: usual('hours'), path: null }];
  return choose(protocol, { number: 3, question: 'In which facility? Its hours, people, boxes and syringes.', elsewhere: 'Another facility…', filters: { Facilities: ['json'] } }, choices, before);
}

const usual = (name: string): string => usualLaboratory.assumed.find((each) => each.name === name)?.value ?? '';

interface Question {
  readonly number: number;
  readonly question: string;
  readonly elsewhere: string;
  readonly filters: Record<string, string[]>;
}

/** What was chosen before stands first, and is what Enter takes. */
async function choose(protocol: vscode.Uri, { number, question, elsewhere, filters }: Question, choices: readonly Choice[], before: string | null | undefined): ChosenPath {
  const again = before === undefined ? undefined : (choices.find(({ path }) => path === before) ?? (typeof before === 'string' ? { label: before, path: before } : undefined));
  const others = choices.filter((choice) => choice.path !== before);
  const first: Choice[] = again === undefined ? [] : [{ ...again, description: ['as before', again.description].filter(Boolean).join('; ') }];
  const items: Choice[] = [...first, ...others, { label: elsewhere, path: undefined }];
  const chosen = await vscode.window.showQuickPick(items, { ...stays, title: `${title} (${number}/4)`, placeHolder: question });
  if (chosen === undefined || chosen.path !== undefined) return chosen?.path;
  const folder = vscode.Uri.joinPath(protocol, '..');
  const [file] = (await vscode.window.showOpenDialog({ title: question, defaultUri: folder, filters, canSelectMany: false })) ?? [];
  return file === undefined ? undefined : pathFrom(folder.path, file.path);
}

/** A folder from that of the protocol, which is not there, or may be replaced. */
export async function askFolder(protocol: vscode.Uri, proposal: string): Promise<string | undefined> {
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(protocol, '..', name.trim());
  let proposed = proposal;
  for (;;) {
    const answer = await vscode.window.showInputBox({
      ...stays,
      title: `${title} (4/4)`,
      prompt: 'Into which folder, from that of the protocol?',
      value: proposed,
      validateInput: async (text) => {
        const problem = problemOfFolder(text);
        if (problem !== undefined) return problem;
        const standing = await standingAt(at(text));
        return typeof standing === 'string' ? undefined : `${standing.kept} Name another folder.`;
      },
    });
    if (answer === undefined) return undefined;
    if ((await standingAt(at(answer))) === 'nothing') return answer.trim();
    const replace = { label: `Replace the schedule in ${answer.trim()}` };
    const chosen = await vscode.window.showQuickPick([replace, { label: 'Keep it, and name another folder' }], { ...stays, title, placeHolder: 'A schedule stands there.' });
    if (chosen === undefined) return undefined;
    if (chosen === replace) return answer.trim();
    proposed = `${answer.trim()}-2`;
  }
}
