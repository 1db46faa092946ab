import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { startDateOf } from '../../language/ir/reading.js';
import type { Study } from '../../language/ir/types.js';
import { openProtocol, studyOf } from '../protocol.js';
import { askExperiment } from '../questions.js';
import { readText } from '../read-text.js';
import { refuse, type Reasons } from '../reasons.js';
import type { Starts } from '../starts.js';
import type { Host } from '../work/host.js';
import { writeFolder } from './folder.js';
import type { OrderedFile } from './order.js';
import { folderFor, todayOf } from './proposals.js';
import { askAnimals, askFacility, askFolder, askStart, title } from './questions.js';
import { remember, rememberedOf, type Remembered } from './remembered.js';
import { takenOver, type TakenOver } from './standing.js';
import type { ScheduleView } from './view.js';

const refusal = 'No schedule can be made';

export interface Around {
  readonly client: BaseLanguageClient;
  readonly host: Host;
  readonly state: vscode.Memento;
  readonly starts: Starts;
  readonly problems: Reasons;
  readonly view: ScheduleView;
}

interface Wanted {
  readonly uri?: string | undefined;
  readonly experiment?: string | undefined;
}

/** Asks for what a schedule needs beside the protocol, makes it, writes it beside the protocol, and opens it. */
export async function makeSchedule(around: Around, { uri, experiment }: Wanted = {}): Promise<void> {
  const { client, starts, view, problems } = around;
  const document = await openProtocol(client, uri, { result: 'schedule', unsaved: 'its schedule is written beside it' });
  if (document === undefined) return;
  const asked = await studyOf(client, document, refusal);
  const { version } = document;
  const wish = asked && (await ask(around, document.uri, asked, experiment));
  if (wish === undefined || (document.isDirty && !(await document.save()))) return;
  // Somebody may have typed meanwhile, or saving has formatted it.
  const study = document.version === version ? asked : await studyOf(client, document, refusal);
  if (study === undefined) return;
  await remember(around.state, document.uri, wish.experiment, wish);
  await starts.choose(document.uri, wish.start === wish.stated ? undefined : wish.start);
  problems.clear(document.uri);
  const folder = vscode.Uri.joinPath(document.uri, '..', wish.folder);
  const made = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: `Making the schedule of ${study.title}`, cancellable: true }, (_, token) => make(around, document.uri, study, { ...wish, into: folder }, token));
  if (made !== undefined) await view.open(folder, made);
}

interface Wish extends Remembered {
  readonly experiment: string;
  readonly start: string;
  /** Start that the protocol states. */
  readonly stated: string | undefined;
  readonly animals: string | null;
  readonly facility: string | null;
  readonly folder: string;
}

/** Undefined where one of the questions was left. */
async function ask({ starts, state }: Around, protocol: vscode.Uri, study: Study, wanted: string | undefined): Promise<Wish | undefined> {
  const name = wanted ?? (await askExperiment(title, study.experiments));
  const experiment = study.experiments.find((each) => each.name === name);
  if (experiment === undefined) return undefined;
  const before = rememberedOf(state, protocol, experiment.name);
  const stated = startDateOf(study, experiment);
  const start = await askStart(starts.of(protocol), stated, todayOf(new Date()));
  if (start === undefined) return undefined;
  const animals = await askAnimals(protocol, before.animals);
  if (animals === undefined) return undefined;
  const facility = await askFacility(protocol, before.facility);
  if (facility === undefined) return undefined;
  const folder = await askFolder(protocol, before.folder ?? folderFor(protocol.path, study.experiments.length > 1 ? experiment.name : undefined));
  return folder === undefined ? undefined : { experiment: experiment.name, start, stated, animals, facility, folder };
}

/** What is to be said of a schedule that was written; undefined where none was, which is said. */
async function make({ host, problems }: Around, protocol: vscode.Uri, study: Study, wish: Wish & { readonly into: vscode.Uri }, token: vscode.CancellationToken): Promise<readonly string[] | undefined> {
  const { start, experiment, into } = wish;
  const today = todayOf(new Date());
  try {
    const [animals, facility] = await Promise.all([fileAt(protocol, wish.animals), fileAt(protocol, wish.facility)]);
    const answer = await host.work({ work: 'schedule', order: { study, experiment, start, today, past: start < today, animals: animals?.file, facility: facility?.file, ...(await takenFrom(into, study)) } }, token);
    if (answer === undefined) return undefined;
    if ('failure' in answer) throw new Error(answer.failure);
    if ('files' in answer) return (await writeFolder(into, answer, into.scheme === 'file' ? host.seal : undefined, token)) ? answer.warnings : undefined;
    const first = await problems.show({ protocol, animals: animals?.uri, facility: facility?.uri }, answer.problems);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    void refuse('No schedule was made', answer.problems.length, first);
  } catch (error) {
    void vscode.window.showErrorMessage(`No schedule was written. ${error instanceof Error ? error.message : String(error)}`);
  }
  return undefined;
}

async function fileAt(protocol: vscode.Uri, path: string | null): Promise<{ readonly uri: vscode.Uri; readonly file: OrderedFile } | undefined> {
  if (path === null) return undefined;
  const uri = vscode.Uri.joinPath(protocol, '..', path);
  return { uri, file: { path, bytes: await vscode.workspace.fs.readFile(uri) } };
}

/** What is taken over from the schedule that stands in a folder; of one that is blinded, from its part that is not. */
async function takenFrom(folder: vscode.Uri, { inputs }: Study): Promise<TakenOver> {
  const at = (path: string): Promise<string | undefined> => readText(vscode.Uri.joinPath(folder, path));
  return takenOver({ schedule: (await at('unblinded/schedule.json')) ?? (await at('schedule.json')), key: await at('unblinded/key.json') }, inputs[0]?.path);
}
