import { counted, figure, list } from '../../language/words.js';
import type { MovedSetting, PowerReport, QuestionSensitivity, Sensitivity } from '../../power/report/types.js';
import { isClear, mainQuestions, moves, questionText, rateText } from '../../power/report/words.js';
import { inColumns } from '../text/columns.js';
import type { Paint } from '../text/style.js';
import { displayWidth } from '../text/width.js';
import { wrap } from '../text/wrap.js';

/** Assumptions that are told of each question. */
const mostTold = 8;
const widestSetting = 16;
const indent = '    ';

/** Which assumption moves the power most, for a reader; nothing where that was not asked for. */
export function sensitivityLines({ sensitivity }: PowerReport, width: number, paint: Paint): string[] {
  if (sensitivity === null) return [];
  const { runs, animals, assumptions, unused, notVaried, questions } = sensitivity;
  const scope = `One assumption at a time at the ends of its range: ${counted(assumptions.length, 'assumption')}, ${counted(runs, 'experiment')} of each setting with ${figure(animals)} animals, the same ones, from the same random numbers as far as their paths agree. “noise” is what cannot be told from chance, by McNemar's exact test of power and a paired t test of the mean difference that a hypothesis is about, with Holm's correction.`;
  const left = [
    ...(notVaried.length === 0 ? [] : [`Not varied, as no range can be told: ${list(notVaried.map(({ name, value }) => `${name} (${value})`))}.`]),
    ...(unused.length === 0 ? [] : [`${counted(unused.length, 'assumption')} ${unused.length === 1 ? 'changes' : 'change'} nothing that is measured here.`]),
  ];
  return ['', paint('Which assumption moves the power most', 'bold'), `  ${wrap(scope, width, 2, '  ')}`, ...mainQuestions(questions).flatMap((question) => ['', ...questionLines(question, sensitivity, width)]), ...(left.length === 0 ? [] : ['', ...left.map((line) => `  ${wrap(line, width, 2, '  ')}`)])];
}

function questionLines(question: QuestionSensitivity, { assumptions }: Sensitivity, width: number): string[] {
  const { effect, unit } = question;
  const moving = question.moves.filter(moves);
  const difference = `difference${unit === null || unit === '' ? '' : `, ${unit}`}`;
  const rows = [
    ['', 'set to', 'power', 'change', ...(effect === null ? [] : [difference])],
    ['as planned', '', rateText(question), '', ...(effect === null ? [] : [shown(effect)])],
    ...moving.slice(0, mostTold).flatMap(({ assumption, settings }) =>
      settings.map((setting, index) => [index === 0 ? assumption : '', cut(setting.written, widestSetting), rateText(setting), changeText(setting, question), ...(effect === null ? [] : [setting.effect === null ? '' : isClear(setting.effect) ? shown(setting.effect.value) : 'noise'])]),
    ),
  ];
  const [less, still] = [moving.length - Math.min(moving.length, mostTold), assumptions.length - moving.length];
  const rest = [...(less === 0 ? [] : [`${less} more move it less`]), ...(still === 0 ? [] : [`${still} by nothing that is told from noise`])];
  return [`  ${wrap(questionText(question), width, 2, indent)}`, ...inColumns(fitted(rows, width), indent), ...(rest.length === 0 ? [] : [`${indent}${wrap(`${list(rest)}.`, width, indent.length, indent)}`])];
}

/** With names so short that all columns have room. */
function fitted(rows: readonly (readonly string[])[], width: number): string[][] {
  const others = (rows[0] ?? []).slice(1).reduce((sum, _, column) => sum + 2 + Math.max(...rows.map((row) => displayWidth(row[column + 1] ?? ''))), indent.length);
  return rows.map(([name = '', ...cells]) => [cut(name, Math.max(12, width - others)), ...cells]);
}

/** How far the power is from the planned one, in per cent of all experiments. */
function changeText(setting: MovedSetting, { rate }: QuestionSensitivity): string {
  const change = Math.round((setting.rate - rate) * 100);
  return isClear(setting) ? `${change < 0 ? '−' : '+'}${Math.abs(change)}` : 'noise';
}

/** Three figures. */
const shown = (value: number): string => figure(Number(value.toPrecision(3)));

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
