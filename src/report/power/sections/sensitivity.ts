import { counted, list } from '../../../language/words.js';
import type { MovedSetting, QuestionSensitivity, Sensitivity } from '../../../power/report/types.js';
import { isClear, mainQuestions, moves, questionText, settingsText } from '../../../power/report/words.js';
import type { Block, Section, Table } from '../../document/types.js';
import { sensitivityFigure, type MovedAnswer } from '../../figures/sensitivity.js';
import { drawn } from '../../simulation/drawn.js';
import { grouping, shownNumber } from '../../simulation/names.js';
import { readable } from '../../timeline/model/lookup.js';
import type { PowerFacts } from '../types.js';
import { questionFigures } from './curves.js';

/** Which assumption moves the answer most: a figure for each hypothesis, or test where an analysis has none. */
export function sensitivitySection({ power: { sensitivity, seed } }: PowerFacts): Section[] {
  if (sensitivity === null) return [];
  const main = mainQuestions(sensitivity.questions);
  const names = questionFigures('sensitivity', main);
  return [{ title: 'Which assumption moves the answer most', blocks: [...scopeOf(sensitivity), ...main.map((question, index) => figureBlock(question, names[index] as string, sensitivity, seed)), ...variedBlocks(sensitivity)] }];
}

function scopeOf({ runs, animals, assumptions }: Sensitivity): Block[] {
  const countOf = (of: string): number => assumptions.filter((one) => one.of === of).length;
  const kinds = [
    ...(countOf('model') > 0 ? [`${counted(countOf('model'), 'number')} of the model that nobody has shown`] : []),
    ...(countOf('protocol') > 0 ? [`${counted(countOf('protocol'), 'fact')} that the protocol marks as assumed`] : []),
    ...(countOf('command line') > 0 ? [`${counted(countOf('command line'), 'value')} that whoever made this assumed`] : []),
  ];
  return [
    { type: 'text', text: `The experiment as it is planned, with ${grouping(animals)} animals, and the same with one assumption at a time at the ends of its range: ${counted(runs, 'simulated experiment')} of each, all of the same animals and from the same random numbers. These count alike until an animal crosses once more, or less, than as planned, and what it does from then on differs by chance too: so look at intervals, and at nothing that is drawn hollow. Varied are ${list(kinds)}. Those that move the power most come first, and then those that move the difference.` },
    { type: 'text', text: 'Whether a power is another than the planned one is told by McNemar’s exact test of the same experiments, whether a difference is, by a paired t test; both with Holm’s correction over all settings. What is not told from noise is drawn hollow. Bars of power have Clopper and Pearson’s interval; those of a difference, the interval of how far it is from the planned one. Each assumption is moved alone: of two that are wrong together this says nothing.' },
  ];
}

function figureBlock(question: QuestionSensitivity, name: string, sensitivity: Sensitivity, seed: number): Block {
  const { rate, effect, unit } = question;
  const what = readable(questionText(question));
  const difference = `difference${unit === null || unit === '' ? '' : `, ${unit}`}`;
  const moving = question.moves.filter(moves);
  const still = question.moves.length - moving.length;
  const left = still === 0 ? '' : ` ${counted(still, 'assumption')} ${still === 1 ? 'moves' : 'move'} it by nothing that is told from noise.`;
  const description = `What ${what} rests on: its power${effect === null ? '' : ', and the mean difference that it is about,'} with one assumption at a time set otherwise; as planned ${percent(rate)} %${effect === null ? '' : ` and ${shownNumber(effect)}${unit === null || unit === '' ? '' : ` ${unit}`}`}.${left} Predicted, not measured.`;
  const drawing = sensitivityFigure({
    title: `What it rests on: ${what}`,
    description,
    panels: [{ axis: 'power, %', base: rate * 100, holds: [0, 100] }, ...(effect === null ? [] : [{ axis: difference, base: effect, holds: [0] }])],
    assumptions: moving.map(({ assumption, settings }) => ({ name: assumption, range: rangeText(assumption, sensitivity), settings: settings.map((setting) => ({ end: setting.end, setting: setting.written, answers: [powerOf(setting), ...(effect === null ? [] : [effectOf(setting)])] })) })),
    remark: `${counted(sensitivity.runs, 'simulated experiment')} of each setting, seed ${seed}, one assumption at a time.${left} Predicted, not measured.`,
  });
  return { type: 'figure', figure: drawn(name, drawing), caption: description, table: moveTable(question, difference) };
}

const percent = (share: number): string => String(Number((share * 100).toFixed(1)));

const powerOf = (setting: MovedSetting): MovedAnswer => ({ value: setting.rate * 100, low: setting.low * 100, high: setting.high * 100, isClear: isClear(setting) });

const effectOf = ({ effect }: MovedSetting): MovedAnswer | undefined => (effect === null ? undefined : { value: effect.value, low: effect.low, high: effect.high, isClear: isClear(effect) });

function rangeText(name: string, { assumptions }: Sensitivity): string {
  const own = assumptions.find((one) => one.name === name);
  return own === undefined ? '' : `${settingsText(own.settings)}; planned ${own.value}`;
}

function moveTable({ moves: all, effect: planned, rate }: QuestionSensitivity, difference: string): Table {
  const ofEffect = planned === null ? [] : [`Mean ${difference}`, 'Interval', 'Told from noise'];
  const rows = all.flatMap(({ assumption, settings }) =>
    settings.map((setting) => {
      const { written, low, high, effect } = setting;
      const effects = effect === null ? ['', '', ''] : [shownNumber(effect.value), `${shownNumber(effect.low)} to ${shownNumber(effect.high)}`, isClear(effect) ? 'yes' : 'no'];
      return [assumption, written, percent(setting.rate), `${percent(low)} to ${percent(high)}`, shownNumber((setting.rate - rate) * 100), isClear(setting) ? 'yes' : 'no', ...(planned === null ? [] : effects)];
    }),
  );
  return { heads: ['Assumption', 'Set to', 'Power, %', 'Interval, %', 'Change', 'Told from noise', ...ofEffect], rows };
}

function variedBlocks({ assumptions, unused, notVaried }: Sensitivity): Block[] {
  return [
    { type: 'table', summary: 'What was varied, within which range, and who says so', table: { heads: ['Assumption', 'As planned', 'Set to', 'Why not beyond', 'Source'], rows: assumptions.map(({ name, value, settings, range, source }) => [name, value, settings.join(', '), range, source]) } },
    ...(notVaried.length === 0 ? [] : [{ type: 'text' as const, text: `Assumed too, and not varied, as no range of words, routes and times can be told: ${list(notVaried.map(({ name, value }) => `${name} (${value})`))}. Another can be looked at with --sweep.` }]),
    ...(unused.length === 0 ? [] : [{ type: 'text' as const, text: `${counted(unused.length, 'assumption')} ${unused.length === 1 ? 'changes' : 'change'} nothing that is measured here, as those of drugs that are not given, and ${unused.length === 1 ? 'was' : 'were'} left out.` }]),
  ];
}
