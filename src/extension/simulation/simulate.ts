import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Experiment, Study } from '../../language/ir/types.js';
import { commandOf } from '../../simulation/command.js';
import { learners } from '../../simulation/learners.js';
import { simulationNumber } from '../../simulation/section.js';
import { openProtocol, studyOf } from '../protocol.js';
import { askExperiment } from '../questions.js';
import { refuse, type Reasons } from '../reasons.js';
import type { Host } from '../work/host.js';
import { problemOf, valuesOf } from './needs.js';
import type { MadeReport, SimulationAnswer, SimulationOrder } from './order.js';
import { askRuns, askScenario, askValues, title } from './questions.js';
import type { SimulationView } from './view.js';

/** What was answered for an experiment, to be proposed again until the editor is closed. */
interface Answers {
  readonly runs: number;
  /** As they were typed, by name. */
  readonly values: Readonly<Record<string, string>>;
}

interface Around {
  readonly client: BaseLanguageClient;
  readonly host: Host;
  /** By the address of the protocol and the name of the experiment. */
  readonly answers: Map<string, Answers>;
  readonly reasons: Reasons;
  readonly view: SimulationView;
}

interface Wanted {
  readonly uri?: string | undefined;
  readonly experiment?: string | undefined;
}

/** Asks how many experiments, simulates them as the text stands, and shows the report. */
export async function simulate(around: Around, { uri, experiment: wanted }: Wanted = {}): Promise<void> {
  const { client, answers, view } = around;
  const document = await openProtocol(client, uri, { result: 'simulation', unsaved: 'simulate it then' });
  const study = document && (await studyOf(client, document, 'Not simulated'));
  if (document === undefined || study === undefined) return;
  const name = wanted ?? (await askExperiment(title, study.experiments));
  const experiment = study.experiments.find((each) => each.name === name);
  if (experiment === undefined) return;
  const scenario = await askScenario(experiment);
  if (scenario === undefined) return;
  const key = `${document.uri.toString()}#${experiment.name}`;
  const before = answers.get(key);
  const runs = await askRuns(experiment, before?.runs);
  if (runs === undefined) return;
  answers.set(key, { runs, values: before?.values ?? {} });
  const report = await reportOf(around, document.uri, study, experiment, { scenario, runs, key });
  if (report !== undefined) view.open(report, document.uri, study.title);
}

interface Wish {
  readonly scenario: string | null;
  readonly runs: number;
  readonly key: string;
}

/** Undefined where it was cancelled or refused, which is said. What is needed is asked for until nothing is: one value can make another needed. */
async function reportOf(around: Around, protocol: vscode.Uri, study: Study, experiment: Experiment, wish: Wish): Promise<MadeReport | undefined> {
  const { answers, reasons } = around;
  const { key, runs } = wish;
  const given: Record<string, string> = {};
  for (;;) {
    reasons.clear(protocol);
    const answer = await worked(around, study, orderOf(study, experiment, wish, given, vscode.workspace.asRelativePath(protocol, false)));
    if (answer === undefined || 'page' in answer) return answer;
    if ('failure' in answer) {
      void vscode.window.showErrorMessage(`Not simulated. ${answer.failure}`);
      return undefined;
    }
    const first = await reasons.show({ protocol }, answer.needs.map((need) => problemOf(need, study, experiment)));
    const values = await askValues(answer.needs, { ...answers.get(key)?.values, ...given });
    if (values === undefined) {
      void refuse('Not simulated', answer.needs.length, first);
      return undefined;
    }
    Object.assign(given, values);
    answers.set(key, { runs, values: { ...answers.get(key)?.values, ...given } });
  }
}

function orderOf(study: Study, experiment: Experiment, { scenario, runs }: Wish, given: Readonly<Record<string, string>>, path: string): SimulationOrder {
  const [learner] = learners;
  const seed = simulationNumber(experiment, 'seed') ?? 1;
  const named = scenario === null ? {} : { scenario };
  const settings = { learner, ...named, assumptions: valuesOf(given), sizes: {}, overrides: {}, overridesFrom: '' };
  const assume = Object.entries(given).map(([name, text]) => `${name}=${text}`);
  const which = study.experiments.length > 1 ? { experiment: experiment.name } : {};
  return { job: { study, experiment: experiment.name, settings, seed }, runs, command: commandOf('simulate', path, { ...which, runs, seed, ...named, learner, assume }, [['--report', 'report.html']]) };
}

async function worked({ host }: Around, study: Study, order: SimulationOrder): Promise<SimulationAnswer | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title: `Simulating ${study.title}`, cancellable: true };
  let shown = 0;
  return vscode.window.withProgress(options, (progress, token) => host.work({ work: 'simulation', order }, token, (done, of) => {
    progress.report({ message: `${done} of ${of} experiments`, increment: (100 * (done - shown)) / of });
    shown = done;
  }).catch((error: unknown) => ({ failure: error instanceof Error ? error.message : String(error) })));
}
