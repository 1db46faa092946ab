import { counted } from '../../../language/words.js';
import type { OccasionSpread, VariableSpread } from '../../../simulation/observed/spread.js';
import type { Block, Section, Table } from '../../document/types.js';
import { spreadFigure, type SpreadFigure } from '../../figures/spread.js';
import { readable } from '../../timeline/model/lookup.js';
import { drawn, figureNames } from '../drawn.js';
import { evenly } from '../evenly.js';
import { experimentsText, groupNames, grouping, occasionNames, occasionText, shownNumber } from '../names.js';
import type { SimulationFacts } from '../types.js';

/** Tests that one figure shows. */
const mostTests = 8;

/** What is measured, by group and test. */
export function predictedSection(facts: SimulationFacts): Section[] {
  const { spread: { variables } } = facts;
  if (variables.length === 0) return [];
  const names = figureNames('predicted', variables.map(({ variable }) => variable.name));
  return [{ title: 'What would be measured', blocks: [{ type: 'text', text: scopeOf(facts) }, ...exclusionBlocks(facts), ...variables.map((variable, index) => figureOf(variable, names[index] as string, facts))] }];
}

function scopeOf({ spread, runs, sizes, experiment: { phases } }: SimulationFacts): string {
  const animals = animalsOf(sizes);
  return [
    `Each dot is an animal of the first simulated experiment, which has ${grouping(animals)}.`,
    spread.runs === 1 ? 'There is no other: how much another experiment would differ is not shown (more with --runs).' : `Boxes and bars are of ${experimentsText({ spread, runs })}.`,
    ...(phases.some(({ until }) => until !== undefined) ? ['Of a phase that ends by a criterion a test has the animals that have not met it before.'] : []),
    'An animal that is lost counts until then.',
  ].join(' ');
}

/** How much the rules of the protocol took out, which is in no figure. */
function exclusionBlocks({ spread: { exclusions }, sizes }: SimulationFacts): Block[] {
  const carriedOut = exclusions.filter(({ notRun }) => notRun === null);
  if (carriedOut.length === 0) return [];
  const rows = carriedOut.map(({ rule, of, first, mean }) => [rule, of, String(first), shownNumber(mean)]);
  return [
    { type: 'text', text: `The protocol's exclusions were carried out. So much of an experiment with ${grouping(animalsOf(sizes))} animals is in no number of this section:` },
    { type: 'table', table: { heads: ['Rule', 'Takes out', 'In experiment 1', 'On average'], rows } },
  ];
}

const animalsOf = (sizes: SimulationFacts['sizes']): number => [...sizes.values()].reduce((sum, n) => sum + n, 0);

function figureOf(spread: VariableSpread, name: string, facts: SimulationFacts): Block {
  const data = spreadData(spread, facts);
  return { type: 'figure', figure: drawn(name, spreadFigure(data)), caption: data.description, table: spreadTable(spread, facts) };
}

function spreadData({ variable: { name, written, shown }, occasions }: VariableSpread, facts: SimulationFacts): SpreadFigure {
  const { spread: { runs }, manifest: { seed }, sizes } = facts;
  const arms = [...sizes.keys()];
  const names = groupNames(facts);
  const words = readable(name);
  const shownTests = evenly(occasions, mostTests);
  const part = shownTests.length < occasions.length ? ` ${shownTests.length} of ${occasions.length} tests are drawn; the table has all.` : '';
  return {
    title: `Predicted ${words}`,
    description: `Predicted, not measured: ${words}${written === '' ? '' : ` = ${readable(written)}`}${shown.unit === '' ? '' : `, in ${shown.unit}`}, by group and test. ${counted(runs, 'experiment')} of ${animalsOf(sizes)} animals, seed ${seed}.${part}`,
    axis: `${words}${shown.unit === '' ? '' : `, ${shown.unit}`}`,
    panels: shownTests.map(({ occasion, groups }) => ({
      ...(occasion === null ? { title: words, subtitle: readable(written) } : occasionNames(occasion)),
      groups: groups.map(({ arm, animals, quantiles, means }) => ({ series: arms.indexOf(arm), animals, quantiles, means: runs > 1 ? means : [] })),
    })),
    series: arms.map((arm) => `${names.get(arm) ?? arm}, n = ${sizes.get(arm)}`),
    remark: `Predicted, not measured. Dots: the animals of experiment 1. Boxes${runs > 1 ? ' and bars' : ''}: ${counted(runs, 'simulated experiment')}. Seed ${seed}.${part}`,
  };
}

function spreadTable({ variable: { shown }, occasions }: VariableSpread, facts: SimulationFacts): Table {
  const names = groupNames(facts);
  const hasMeans = facts.spread.runs > 1;
  const unit = shown.unit === '' ? '' : `, ${shown.unit}`;
  const heads = ['Test', 'Group', 'Values', `Median${unit}`, 'Quartiles', '5 to 95 %', ...(hasMeans ? [`Group mean: median${unit}`, 'Group mean: middle 95 %'] : [])];
  const between = (low = Number.NaN, high = Number.NaN): string => `${shownNumber(low)} to ${shownNumber(high)}`;
  const rowsOf = ({ occasion, groups }: OccasionSpread): string[][] => groups.map(({ arm, count, quantiles: [low, first, median = Number.NaN, third, high], means: [least, middle = Number.NaN, most] }) => [
    occasion === null ? '' : occasionText(occasion),
    names.get(arm) ?? arm,
    grouping(count),
    shownNumber(median),
    between(first, third),
    between(low, high),
    ...(hasMeans ? [shownNumber(middle), between(least, most)] : []),
  ]);
  return { heads, rows: occasions.flatMap(rowsOf) };
}
