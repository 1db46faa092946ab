import { plannedAnalyses } from '../../../analysis/plan.js';
import { nameOf } from '../../../language/ir/reading.js';
import type { PowerPoint, PowerReport, Rate } from '../../../power/report/types.js';
import { interruptionText, isSame, mainQuestions, questionsOf, questionText } from '../../../power/report/words.js';
import type { Question } from '../../../power/tally.js';
import type { Block, Section, Table } from '../../document/types.js';
import { powerFigure, type PowerSeries } from '../../figures/power.js';
import { ratesFigure } from '../../figures/rates.js';
import { drawn, figureNames } from '../../simulation/drawn.js';
import { evenly } from '../../simulation/evenly.js';
import { grouping } from '../../simulation/names.js';
import { readable } from '../../timeline/model/lookup.js';
import { type Along, alongOf, besides } from '../along.js';
import type { PowerFacts } from '../types.js';

/** Series that one figure shows. */
const mostSeries = 6;

/** Power over what is swept: first of what the experiment is for, then of all else that its analyses test. */
export function curveSections(facts: PowerFacts): Section[] {
  const { power } = facts;
  const all = questionsOf(power);
  const main = mainQuestions(all);
  const others = all.filter((question) => !main.includes(question));
  const along = alongOf(power);
  const names = questionFigures('power', all);
  const figures = (questions: readonly Question[], name: string): Block[] => (along === undefined ? [ratesBlock(questions, name, facts)] : questions.map((question) => curveBlock(question, names[all.indexOf(question)] as string, along, facts)));
  return [
    { title: 'Power', blocks: [...scopeOf(facts), ...figures(main, 'power')] },
    ...(others.length === 0 ? [] : [{ title: 'Power of the single tests', blocks: [{ type: 'text' as const, text: 'What else the analyses of the protocol test; on which side a difference lies does not count here.' }, ...figures(others, 'power-of-tests')] }]),
  ];
}

function scopeOf({ power }: PowerFacts): Block[] {
  const { variants, points, seed, notRun } = power;
  const runsOf = (name: string): string => [...new Set(points.flatMap(({ variant, runs }) => (variant === name ? [runs] : [])))].map(grouping).join(' or ');
  return [
    ...interruptionText(power).map((text) => ({ type: 'notice' as const, text })),
    { type: 'text', text: `Power is the share of simulated experiments in which p is below alpha, and what a hypothesis compares is on the side that it expects. Each share has Clopper and Pearson's interval of 95 %. All points have the same animals, seed ${seed}, and a larger experiment contains the smaller ones; so differences between points are surer than their intervals.` },
    { type: 'table', table: { heads: ['Under', 'is', 'Experiments of each point'], rows: variants.map(({ name, what }) => [name, what, runsOf(name)]) } },
    ...(notRun.length === 0 ? [] : [{ type: 'list' as const, items: notRun.map(({ analysis, why, experiments }) => `${readable(analysis)} was not run in ${experiments === 1 ? 'one experiment' : `${grouping(experiments)} experiments`}: ${why}.`) }]),
  ];
}

function curveBlock(question: Question, name: string, along: Along, facts: PowerFacts): Block {
  const { power } = facts;
  const groups = [...besides(power.points, along)];
  const shown = evenly(groups, mostSeries);
  const series = groups.length === 1 ? variantSeries(question, along, power) : shown.map(([name, points]) => ({ name, points: pointsOf(question, along, points, 'as planned') }));
  const left = [
    ...(groups.length > 1 && power.variants.length > 1 ? ['Drawn as planned; the table has what stands beside it too.'] : []),
    ...(shown.length < groups.length ? [`${shown.length} of ${groups.length} combinations are drawn; the table has all.`] : []),
  ];
  const title = `Power: ${readable(questionText(question))}`;
  const description = [`Power over ${along.axis}.`, ...expectedOf(question, facts), ...left, 'Predicted, not measured.'].join(' ');
  const drawing = powerFigure({
    title,
    description,
    axis: along.axis,
    ...(along.names !== undefined && { names: along.names }),
    target: power.target,
    ...alphaOf(question, facts),
    series: series.filter(({ points }) => points.length > 0),
    remark: [`Intervals: Clopper and Pearson, 95 %. Seed ${power.seed}.`, ...left, 'Predicted, not measured.'].join(' '),
  });
  return { type: 'figure', figure: drawn(name, drawing), caption: description, table: rateTable([question], power) };
}

function variantSeries(question: Question, along: Along, { variants, points }: PowerReport): PowerSeries[] {
  return variants.map(({ name }) => ({ name, points: pointsOf(question, along, points, name) }));
}

function pointsOf(question: Question, along: Along, points: readonly PowerPoint[], variant: string): PowerSeries['points'] {
  return points.filter((point) => point.variant === variant).flatMap((point) => {
    const rate = rateOf(point, question);
    return rate === undefined ? [] : [{ x: along.at(point), power: rate.rate, low: rate.low, high: rate.high, runs: point.runs }];
  });
}

const rateOf = ({ rates }: PowerPoint, question: Question): Rate | undefined => rates.find((rate) => isSame(rate, question));

function ratesBlock(questions: readonly Question[], name: string, facts: PowerFacts): Block {
  const { power } = facts;
  const [alpha, ...others] = [...new Set(questions.map((question) => alphaOf(question, facts).alpha))];
  const animals = power.points[0]?.animals ?? 0;
  const description = [`Power with ${grouping(animals)} animals.`, ...questions.flatMap((question) => expectedOf(question, facts)), 'Predicted, not measured.'].join(' ');
  const drawing = ratesFigure({
    title: `Power with ${grouping(animals)} animals`,
    description,
    target: power.target,
    ...(alpha !== undefined && others.length === 0 && { alpha }),
    series: power.variants.map((variant) => variant.name),
    rows: questions.map((question) => ({ name: readable(questionText(question)), rates: power.variants.map((variant) => power.points.filter((point) => point.variant === variant.name).flatMap((point) => rateOf(point, question) ?? [])[0]) })),
    remark: `Intervals: Clopper and Pearson, 95 %. Seed ${power.seed}. Predicted, not measured.`,
  });
  return { type: 'figure', figure: drawn(name, drawing), caption: description, table: rateTable(questions, power) };
}

/** `power-relapse-after-fear` @param of what the figures show */
export function questionFigures(of: string, questions: readonly Question[]): string[] {
  return figureNames(of, questions.map(({ kind, analysis, what, at }) => [...(kind === 'test' ? [analysis] : []), what, at ?? ''].join(' ')));
}

/** What a hypothesis expects, as the protocol has it. */
function expectedOf({ analysis, kind, what }: Question, { simulation: { experiment } }: PowerFacts): string[] {
  if (kind === 'test') return [];
  const plan = plannedAnalyses(experiment).find((one) => one.name === analysis);
  return (plan?.expectations ?? []).flatMap(({ name, written }) => (name === what ? [`Expected of ${readable(what)}: ${readable(written)}, in a ${readable(plan?.test ?? '')} of ${readable(nameOf(plan?.outcome ?? ''))}.`] : []));
}

function alphaOf({ analysis }: Question, { power, simulation: { experiment } }: PowerFacts): { readonly alpha?: number } {
  const alpha = power.alpha ?? plannedAnalyses(experiment).find(({ name }) => name === analysis)?.alpha ?? null;
  return alpha === null ? {} : { alpha };
}

/** Every point and variant, with the numbers of the figure. */
function rateTable(questions: readonly Question[], { swept, points }: PowerReport): Table {
  const percent = (share: number): string => (share * 100).toFixed(1);
  const hasSeveral = questions.length > 1;
  const rows = questions.flatMap((question) =>
    points.flatMap((point) => {
      const rate = rateOf(point, question);
      if (rate === undefined) return [];
      return [[...(hasSeveral ? [readable(questionText(question))] : []), ...swept.map((name) => point.values[name] ?? ''), point.variant, percent(rate.rate), `${percent(rate.low)} to ${percent(rate.high)}`, grouping(rate.found), grouping(point.runs)]];
    }),
  );
  return { heads: [...(hasSeveral ? ['Of what'] : []), ...swept, 'Under', 'Power, %', 'Interval, %', 'Found in', 'Experiments'], rows };
}
