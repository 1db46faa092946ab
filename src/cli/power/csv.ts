import { csvOf, type Cell, type Column } from '../../export/table.js';
import type { MovedSetting, PowerReport, QuestionSensitivity, Sensitivity } from '../../power/report/types.js';

const columns: readonly Column[] = [
  { name: 'variant', type: 'string', description: 'as planned, weaker, other learner or no effect.' },
  { name: 'animals', type: 'number', description: 'Animals of one experiment.' },
  { name: 'excluded', type: 'number', description: 'How many of them rules exclude, on average.' },
  { name: 'analysis', type: 'string', description: 'Name of the analysis.' },
  { name: 'kind', type: 'string', description: 'test, or expectation of a hypothesis.' },
  { name: 'what', type: 'string', description: 'Effect, what is compared with what, or the name of the hypothesis.' },
  { name: 'at', type: 'string', description: 'Session or group, where several are tested by themselves.' },
  { name: 'runs', type: 'integer', description: 'Simulated experiments.' },
  { name: 'tested', type: 'integer', description: 'Those in which p could be had.' },
  { name: 'found', type: 'integer', description: 'Those with p below alpha on the side that is expected; of no effect, on either.' },
  { name: 'rate', type: 'number', description: 'Share that was found.' },
  { name: 'low', type: 'number', description: 'Lower end of its interval.' },
  { name: 'high', type: 'number', description: 'Upper end of its interval.' },
];

/** Where assumptions are varied. */
const ofAssumptions: readonly Column[] = [
  { name: 'assumption', type: 'string', description: 'What is set otherwise; empty where nothing is.' },
  { name: 'setting', type: 'string', description: 'What it is set to.' },
  { name: 'p', type: 'number', description: 'That the rate is not the planned one, after correction.' },
  { name: 'difference', type: 'number', description: 'Mean of the difference that a hypothesis is about.' },
  { name: 'unit', type: 'string', description: 'Of the difference.' },
];

/** One row a point, variant and question; what is swept comes first. Of assumptions that are varied a row each setting and question, under the variant `sensitivity`, the first as planned. */
export function powerCsv({ swept, points, sensitivity }: PowerReport): string {
  const rows = points.flatMap(({ values, variant, runs, animals, excluded, rates }) =>
    rates.map(({ analysis, kind, what, at, tested, found, rate, low, high }): Cell[] => [...swept.map((name) => values[name] ?? null), variant, animals, excluded, analysis, kind, what, at, runs, tested, found, rate, low, high, ...(sensitivity === null ? [] : ofAssumptions.map(() => null))]),
  );
  const more = sensitivity === null ? [] : sensitivity.questions.flatMap((question) => sensitivityRows(question, sensitivity, swept.length));
  return csvOf([...swept.map((name): Column => ({ name, type: 'string', description: 'Swept.' })), ...columns, ...(sensitivity === null ? [] : ofAssumptions)], [...rows, ...more]);
}

function sensitivityRows({ analysis, kind, what, at, unit, effect, moves, ...planned }: QuestionSensitivity, { animals, runs }: Sensitivity, swept: number): Cell[][] {
  const row = ({ found, rate, low, high }: Pick<MovedSetting, 'found' | 'rate' | 'low' | 'high'>, more: Cell[]): Cell[] => [...Array.from({ length: swept }, () => null), 'sensitivity', animals, null, analysis, kind, what, at, runs, null, found, rate, low, high, ...more, unit];
  return [row(planned, [null, null, null, effect]), ...moves.flatMap(({ assumption, settings }) => settings.map((setting) => row(setting, [assumption, setting.written, setting.p, setting.effect?.value ?? null])))];
}
