import * as vscode from 'vscode';
import type { Experiment } from '../../language/ir/types.js';
import type { Need } from '../../simulation/refused.js';
import { simulationNumber } from '../../simulation/section.js';
import { stays } from '../questions.js';
import { problemOfRuns, problemOfValue } from './needs.js';

export const title = 'Simulate';

/** Enough for the quartiles of a group, and done in a second or two. */
const usualRuns = 200;

/** The name of a scenario, null for none; undefined where the question was left. Not asked of a protocol that has none. */
export async function askScenario({ sections }: Experiment): Promise<string | null | undefined> {
  const names = sections.flatMap(({ kind, name }) => (kind === 'scenario' && name !== null ? [name] : []));
  if (names.length === 0) return null;
  const choices = [{ label: 'No scenario', name: null }, ...names.map((name) => ({ label: name, name }))];
  const chosen = await vscode.window.showQuickPick(choices, { ...stays, title, placeHolder: 'In which scenario of the protocol?' });
  return chosen?.name;
}

/** What was answered before, else what the protocol states, is proposed. */
export async function askRuns(experiment: Experiment, before: number | undefined): Promise<number | undefined> {
  const stated = simulationNumber(experiment, 'runs');
  const answer = await vscode.window.showInputBox({
    ...stays,
    title,
    prompt: `How many experiments?${stated === undefined ? '' : ` The protocol says ${stated}.`}`,
    value: String(before ?? stated ?? usualRuns),
    validateInput: problemOfRuns,
  });
  return answer === undefined ? undefined : Number(answer);
}

/** Values for what the protocol does not say, by name, each one asked for; undefined where a question was left. */
export async function askValues(needs: readonly Need[], before: Readonly<Record<string, string>>): Promise<Record<string, string> | undefined> {
  const values: Record<string, string> = {};
  for (const [index, { name, why, choices }] of needs.entries()) {
    const step = { ...stays, title: `${title}: what the protocol does not say (${index + 1}/${needs.length})` };
    const text = `${name}: ${why}`;
    const answer = choices === undefined ? await vscode.window.showInputBox({ ...step, prompt: text, value: before[name] ?? '', validateInput: (typed) => problemOfValue(name, typed) }) : await vscode.window.showQuickPick(first(choices, before[name]), { ...step, placeHolder: text });
    if (answer === undefined) return undefined;
    values[name] = answer.trim();
  }
  return values;
}

/** Of several words the one that is taken by Enter stands first. */
const first = (words: readonly string[], word: string | undefined): string[] => words.toSorted((one, other) => Number(other === word) - Number(one === word));
