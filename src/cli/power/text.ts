import { figure } from '../../language/words.js';
import { grouped } from '../../language/grouped.js';
import type { PowerPoint, PowerReport, Rate, SmallestSize } from '../../power/report/types.js';
import { isSize } from '../../simulation/sweep.js';
import { inColumns } from '../reporters/columns.js';
import { section } from '../reporters/section.js';
import type { Paint } from '../reporters/style.js';
import { wrap } from '../reporters/wrap.js';

/** The report of a power analysis for a reader, at most as wide as a terminal. */
export function powerText(report: PowerReport, width: number, paint: Paint): string {
  const { protocol, seed, variants, points, complete, notRun, assumed, ignored } = report;
  const questions = [...grouped(points.flatMap(({ rates }) => rates), questionText)];
  const lines = [
    paint(wrap(protocol.title, width, 0, ''), 'bold'),
    wrap(`Simulated experiments in which p is below alpha on the side that is expected, in per cent, with intervals of 95 %; seed ${seed}.`, width, 0, ''),
    ...(complete ? [] : ['It was interrupted: fewer experiments were simulated than asked for.']),
    '',
    ...variants.flatMap(({ name, what }) => `  ${wrap(`${name} (${experimentsOf(points, name)}): ${what}`, width, 2, '    ')}`),
    ...questions.flatMap(([question, [rate]]) => (rate === undefined ? [] : ['', paint(question, 'bold'), ...inColumns(tableOf(report, rate)), ...smallestLines(report, rate, width)])),
    ...section('Animals', animalLines(points), width),
    ...section('Not run', notRun.map(({ analysis, why, experiments }) => `${analysis}: ${why} (${experiments} experiments).`), width),
    ...section('Assumed', assumed, width),
    ...section('Not in the model', ignored, width),
  ];
  return `${lines.join('\n')}\n`;
}

const questionText = ({ analysis, kind, what, at }: Rate): string => (kind === 'expectation' ? `${what}, by ${analysis}` : `${analysis}: ${what}${at === null ? '' : ` (${at})`}`);

function experimentsOf(points: readonly PowerPoint[], variant: string): string {
  const runs = [...new Set(points.filter((point) => point.variant === variant).map((point) => point.runs))];
  return runs.length === 0 ? 'none done' : `${runs.length === 1 ? runs[0] : `${Math.min(...runs)} to ${Math.max(...runs)}`} experiments`;
}

const isSame = (one: Rate, other: Rate): boolean => questionText(one) === questionText(other);

/** A row for each choice of what is swept, a column for each variant. */
function tableOf({ swept, points, variants }: PowerReport, question: Rate): string[][] {
  const choices = [...grouped(points, ({ values }) => JSON.stringify(values)).values()];
  const head = [swept.length === 0 ? 'animals' : swept.join(', '), ...variants.map(({ name }) => name)];
  return [
    head,
    ...choices.map((own) => [
      swept.length === 0 ? String(own[0]?.animals ?? '') : swept.map((name) => own[0]?.values[name] ?? '').join(', '),
      ...variants.map(({ name }) => rateText(own.find(({ variant }) => variant === name)?.rates.find((rate) => isSame(rate, question)))),
    ]),
  ];
}

/** `84 [81, 87]`, in per cent, with a decimal where there are few. */
function rateText(rate: Rate | undefined): string {
  if (rate === undefined) return '–';
  const percent = (share: number): string => (share < 0.0995 && share > 0 ? (share * 100).toFixed(1) : String(Math.round(share * 100)));
  return `${percent(rate.rate)} [${percent(rate.low)}, ${percent(rate.high)}]`;
}

function smallestLines({ smallest, swept, target }: PowerReport, question: Rate, width: number): string[] {
  const own = smallest.filter(({ analysis, kind, what, at }) => analysis === question.analysis && kind === question.kind && what === question.what && at === question.at);
  const size = swept.find(isSize) ?? 'n';
  return own.map((one) => `  ${wrap(`${givenText(one)}${smallestText(one, size, `${figure(target * 100)} %`)}`, width, 2, '  ')}`);
}

function givenText({ given }: SmallestSize): string {
  const said = Object.entries(given).map(([name, value]) => `${name} ${value}`);
  return said.length === 0 ? '' : `With ${said.join(', ')}: `;
}

function smallestText({ sure, possible }: SmallestSize, size: string, target: string): string {
  if (possible === null) return `None of these reaches ${target}.`;
  if (sure === null) return `None of these is surely above ${target}; ${size} = ${possible} is the first whose interval reaches it.`;
  if (sure === possible) return `${size} = ${sure} is the smallest of these above ${target}.`;
  return `${size} = ${sure} is the smallest that is surely above ${target}; from ${size} = ${possible} on it may be. More experiments would tell.`;
}

function animalLines(points: readonly PowerPoint[]): string[] {
  const planned = points.filter(({ variant }) => variant === 'as planned');
  return planned.map(({ values, animals, excluded, criteria }) => {
    const said = Object.entries(values).map(([name, value]) => `${name} ${value}: `).join('');
    const met = criteria.map(({ phase, met: share, medianDay }) => `; ${figure(share * 100)} % meet the criterion of ${phase}${medianDay === null ? '' : `, half of them by its day ${medianDay}`}`).join('');
    return `${said}${figure(animals)} an experiment, ${figure(excluded)} excluded on average${met}`;
  });
}
