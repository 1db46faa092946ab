import { grouped } from '../../language/grouped.js';
import { isSize } from '../../language/ir/reading.js';
import { counted, figure } from '../../language/words.js';
import type { PowerPoint, PowerReport, Rate } from '../../power/report/types.js';
import { interruptionText, isSame, percent, questionsOf, questionText, rateText, smallestText } from '../../power/report/words.js';
import type { Question } from '../../power/tally.js';
import { inColumns } from '../text/columns.js';
import { section } from '../text/section.js';
import type { Paint } from '../text/style.js';
import { wrap } from '../text/wrap.js';
import { sensitivityLines } from './sensitivity-text.js';

/** The report of a power analysis for a reader, at most as wide as a terminal. */
export function powerText(report: PowerReport, width: number, paint: Paint): string {
  const { protocol, seed, variants, points, notRun, assumed, ignored } = report;
  const questions = questionsOf(report);
  const lines = [
    paint(wrap(protocol.title, width, 0, ''), 'bold'),
    wrap(`Simulated experiments in which p is below alpha${questions.some(({ kind }) => kind === 'expectation') ? ', and what a hypothesis compares is on the side that it expects' : ''}, in per cent, with intervals of 95 %; seed ${seed}.`, width, 0, ''),
    ...interruptionText(report).map((text) => wrap(text, width, 0, '')),
    '',
    ...variants.flatMap(({ name, what }) => `  ${wrap(`${name} (${experimentsOf(points, name)}): ${what}`, width, 2, '    ')}`),
    ...questions.flatMap((question) => ['', paint(questionText(question), 'bold'), ...inColumns(tableOf(report, question)), ...smallestLines(report, question, width)]),
    ...sensitivityLines(report, width, paint),
    ...section('Animals', animalLines(points), width),
    ...section('Not run', notRun.map(({ analysis, why, experiments }) => `${analysis}: ${why} (${counted(experiments, 'experiment')}).`), width),
    ...section('Assumed', assumed, width),
    ...section('Not in the model', ignored, width),
  ];
  return `${lines.join('\n')}\n`;
}

function experimentsOf(points: readonly PowerPoint[], variant: string): string {
  const runs = [...new Set(points.filter((point) => point.variant === variant).map((point) => point.runs))];
  return runs.length === 0 ? 'none done' : runs.length === 1 ? counted(runs[0] ?? 0, 'experiment') : `${Math.min(...runs)} to ${Math.max(...runs)} experiments`;
}

/** A row for each choice of what is swept, a column for each variant. */
function tableOf({ swept, points, variants }: PowerReport, question: Question): string[][] {
  const choices = [...grouped(points, ({ values }) => JSON.stringify(values)).values()];
  const head = [swept.length === 0 ? 'animals' : swept.join(', '), ...variants.map(({ name }) => name)];
  return [
    head,
    ...choices.map((own) => [
      swept.length === 0 ? String(own[0]?.animals ?? '') : swept.map((name) => own[0]?.values[name] ?? '').join(', '),
      ...variants.map(({ name }) => rateOr(own.find(({ variant }) => variant === name)?.rates.find((rate) => isSame(rate, question)))),
    ]),
  ];
}

const rateOr = (rate: Rate | undefined): string => (rate === undefined ? '–' : rateText(rate));

function smallestLines({ smallest, swept, target }: PowerReport, question: Question, width: number): string[] {
  const own = smallest.filter((one) => isSame(one, question));
  const size = swept.find(isSize) ?? 'n';
  return own.map((one) => `  ${wrap(smallestText(one, size, target), width, 2, '  ')}`);
}

function animalLines(points: readonly PowerPoint[]): string[] {
  const planned = points.filter(({ variant }) => variant === 'as planned');
  return planned.map(({ values, animals, excluded, criteria }) => {
    const said = Object.entries(values).map(([name, value]) => `${name} ${value}: `).join('');
    const met = criteria.map(({ phase, met: share, medianDay }) => `; ${percent(share)} % meet the criterion of ${phase}${medianDay === null ? '' : `, half of them by its day ${medianDay}`}`).join('');
    return `${said}${figure(animals)} an experiment, ${figure(excluded)} excluded on average${met}`;
  });
}
