import * as vscode from 'vscode';
import { grouped } from '../language/grouped.js';
import { counted } from '../language/words.js';
import type { Problem } from '../schedule/problems.js';
import { readText } from './read-text.js';
import { placeOf } from './schedule/places.js';

/** The files that something is made of. */
export interface Inputs {
  readonly protocol: vscode.Uri;
  readonly animals?: vscode.Uri | undefined;
  readonly facility?: vscode.Uri | undefined;
}

/** What is taken in place of a file, as the command line calls it. */
const instead: Readonly<Record<Problem['input'], string>> = { protocol: 'the protocol', animals: 'the table of animals', facility: 'the facility that is assumed', weights: 'weights', results: 'results', schedule: 'the schedule that stands', request: 'placepref' };

/** Shows under Problems why something could not be made of protocols, each reason at its place. */
export class Reasons {
  private readonly collection: vscode.DiagnosticCollection;
  /** Files with reasons, by the protocol. */
  private readonly shown = new Map<string, readonly vscode.Uri[]>();

  /** @param command what makes the same on the command line: `schedule` */
  constructor({ subscriptions }: vscode.ExtensionContext, private readonly command: string) {
    this.collection = vscode.languages.createDiagnosticCollection(`placepref.${command}`);
    // They are of the text as it was, which nobody looks at any more.
    subscriptions.push(this.collection, vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => isClosed && this.clear(uri)));
  }

  clear(protocol: vscode.Uri): void {
    for (const uri of this.shown.get(protocol.toString()) ?? []) this.collection.delete(uri);
    this.shown.delete(protocol.toString());
  }

  /** Gives the place of the first. */
  async show(inputs: Inputs, problems: readonly Problem[]): Promise<vscode.Location | undefined> {
    const found = await Promise.all(problems.map((problem) => located(inputs, problem, `placepref ${this.command}`)));
    const byFile = [...grouped(found, ({ uri }) => uri.toString()).values()].flatMap((same) => same.slice(0, 1).map(({ uri }) => ({ uri, diagnostics: same.map(({ diagnostic }) => diagnostic) })));
    this.shown.set(inputs.protocol.toString(), byFile.map(({ uri }) => uri));
    for (const { uri, diagnostics } of byFile) this.collection.set(uri, diagnostics);
    const [first] = found;
    return first && new vscode.Location(first.uri, first.diagnostic.range);
  }
}

/** Says that nothing was made, and leads to the first of the reasons. */
export async function refuse(what: string, reasons: number, first: vscode.Location | undefined): Promise<void> {
  const go = reasons === 1 ? 'Go There' : 'Go to the First';
  const chosen = await vscode.window.showErrorMessage(`${what}: ${counted(reasons, 'reason')} under Problems.`, go);
  if (chosen === go && first !== undefined) await vscode.window.showTextDocument(first.uri, { selection: first.range });
}

/** A reason with its file; where that is none, at the head of the protocol. */
async function located(inputs: Inputs, problem: Problem, source: string): Promise<{ uri: vscode.Uri; diagnostic: vscode.Diagnostic }> {
  const { input, at, message } = problem;
  const file = input === 'protocol' || input === 'animals' || input === 'facility' ? inputs[input] : undefined;
  const place = file === undefined ? undefined : placeOf(problem, (await readText(file)) ?? '');
  const uri = place?.file === undefined ? (file ?? inputs.protocol) : vscode.Uri.joinPath(inputs.protocol, '..', place.file);
  const unsaid = place === undefined && at !== undefined ? [at] : [];
  const said = [...(file === undefined ? [instead[input]] : []), ...unsaid, message].join(': ');
  const diagnostic = new vscode.Diagnostic(rangeOf(await linesOf(uri), place?.line ?? 0, place?.column), said, vscode.DiagnosticSeverity.Error);
  diagnostic.source = source;
  return { uri, diagnostic };
}

async function linesOf(uri: vscode.Uri): Promise<readonly string[]> {
  return ((await readText(uri)) ?? '').split(/\r?\n/);
}

/** What is written on a line, from a column on. */
function rangeOf(lines: readonly string[], line: number, column?: number): vscode.Range {
  const text = lines[line] ?? '';
  return new vscode.Range(line, column ?? text.length - text.trimStart().length, line, Math.max(text.trimEnd().length, (column ?? 0) + 1));
}
