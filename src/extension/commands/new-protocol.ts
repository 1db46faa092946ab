import * as vscode from 'vscode';
import { reservedWords } from '../../language/parsing/reserved.js';
import { starterDrugs, starterProtocol, type StarterSpecies } from '../../starter/protocol.js';
import { stays } from '../questions.js';
import { languageId } from '../switches.js';

const title = 'New Protocol';
const other = 'Another drug…';
const species: readonly { label: string; species: StarterSpecies }[] = [{ label: 'Mice', species: 'mouse' }, { label: 'Rats', species: 'rat' }];

/** Asks three things, and opens a whole protocol to begin from. Escape at any of them, and nothing was done. */
export async function newProtocol(): Promise<void> {
  const name = await vscode.window.showInputBox({ ...stays, title: `${title} (1/3)`, prompt: 'What is the study called?', placeHolder: 'Morphine place preference in mice', validateInput: titleProblem });
  if (name === undefined) return;
  const drug = await askDrug();
  if (drug === undefined) return;
  const animals = await vscode.window.showQuickPick(species, { ...stays, title: `${title} (3/3)`, placeHolder: 'In which animals?' });
  if (animals === undefined) return;
  const text = starterProtocol({ title: name.trim(), drug, species: animals.species });
  const folder = await chooseFolder();
  const document = folder === undefined ? await vscode.workspace.openTextDocument({ language: languageId, content: text }) : await vscode.workspace.openTextDocument(await writeNew(folder, name, text));
  await vscode.window.showTextDocument(document, { preview: false });
}

async function askDrug(): Promise<string | undefined> {
  const chosen = await vscode.window.showQuickPick([...starterDrugs, other], { ...stays, title: `${title} (2/3)`, placeHolder: 'Which drug is given?' });
  if (chosen !== other) return chosen;
  return vscode.window.showInputBox({ ...stays, title: `${title} (2/3)`, prompt: 'What is the drug called in the protocol?', placeHolder: 'compound_21', validateInput: nameProblem });
}

const titleProblem = (text: string): string | undefined => (text.trim() === '' ? 'A study has a title.' : /["\\]/.test(text) ? 'A title has neither quotation marks nor backslashes.' : undefined);

const nameProblem = (text: string): string | undefined =>
  !/^[A-Za-z_]\w*$/.test(text) ? 'A name has letters, digits and underscores, and begins with no digit.' : reservedWords.has(text) ? `"${text}" is a word of the language.` : undefined;

/** The workspace folder's `protocols` if there is one, as `placepref init` makes it; undefined if no folder is open. */
async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const { workspaceFolders = [] } = vscode.workspace;
  const chosen = workspaceFolders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : workspaceFolders[0];
  if (chosen === undefined) return undefined;
  const protocols = vscode.Uri.joinPath(chosen.uri, 'protocols');
  return (await exists(protocols)) ? protocols : chosen.uri;
}

/** Writes a file named for the study, under a name that is free. */
async function writeNew(folder: vscode.Uri, study: string, text: string): Promise<vscode.Uri> {
  const name = study.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'protocol';
  let file = vscode.Uri.joinPath(folder, `${name}.cpp`);
  for (let count = 2; await exists(file); count++) file = vscode.Uri.joinPath(folder, `${name}-${count}.cpp`);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return file;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
