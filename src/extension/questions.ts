import * as vscode from 'vscode';
import type { Experiment } from '../language/ir/types.js';

/** A question stays when something else takes the focus, as a page does that has just been loaded. */
export const stays = { ignoreFocusOut: true } as const;

/** The name of an experiment; undefined where the question was left. */
export async function askExperiment(title: string, experiments: readonly Experiment[]): Promise<string | undefined> {
  const [only] = experiments;
  if (experiments.length === 1) return only?.name;
  const chosen = await vscode.window.showQuickPick(experiments.map(({ name, title: label }) => ({ label: name, description: label })), { ...stays, title, placeHolder: 'Of which experiment?' });
  return chosen?.label;
}
