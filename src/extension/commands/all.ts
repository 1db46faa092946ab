import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { previewPage } from '../../report/timeline/page/page.js';
import { Reasons } from '../reasons.js';
import { makeSchedule } from '../schedule/make-schedule.js';
import { ScheduleView } from '../schedule/view.js';
import { simulate } from '../simulation/simulate.js';
import { SimulationView } from '../simulation/view.js';
import { Starts } from '../starts.js';
import { showTimeline } from '../timeline/preview.js';
import type { Host } from '../work/host.js';
import { checkWorkspace } from './check-workspace.js';
import { compile } from './compile.js';
import { newProtocol } from './new-protocol.js';
import type { CommandName } from './names.js';

/** What a command does; those that the language server offers in a text have arguments. */
export type Command = (...about: readonly unknown[]) => Promise<void>;

export function commands(context: vscode.ExtensionContext, client: BaseLanguageClient, host: Host): Readonly<Record<CommandName, Command>> {
  const state = context.workspaceState;
  const starts = new Starts(state);
  const scheduling = { client, host, state, starts, problems: new Reasons(context, 'schedule'), view: new ScheduleView() };
  const simulating = { client, host, answers: new Map(), reasons: new Reasons(context, 'simulate'), view: new SimulationView() };
  return {
    newProtocol,
    checkWorkspace: () => checkWorkspace(client),
    compile: () => compile(client),
    format: async () => void (await vscode.commands.executeCommand('editor.action.formatDocument')),
    makeSchedule: (uri, experiment) => makeSchedule(scheduling, { uri: textOf(uri), experiment: textOf(experiment) }),
    simulate: (uri, experiment) => simulate(simulating, { uri: textOf(uri), experiment: textOf(experiment) }),
    saveReport: () => simulating.view.save(),
    showTimeline: (uri, experiment) => showTimeline(client, previewPage, starts, { uri: textOf(uri), experiment: textOf(experiment) }),
    restartServer: async () => {
      await client.stop();
      await client.start();
    },
  };
}

/** From the palette a command comes without arguments, from a menu with others. */
const textOf = (argument: unknown): string | undefined => (typeof argument === 'string' ? argument : undefined);
