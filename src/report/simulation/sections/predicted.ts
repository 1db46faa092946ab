import { counted } from '../../../language/words.js';
import { animalShares, meanShares, type OccasionSpread, type VariableSpread } from '../../../simulation/observed/spread.js';
import type { Block, Section, Table } from '../../document/types.js';
import { spreadFigure, type SpreadFigure } from '../../figures/spread.js';
import { readable } from '../../timeline/model/lookup.js';
import { drawn, fileName } from '../drawn.js';
import { evenly } from '../evenly.js';
import { groupNames, grouping, occasionNames, occasionText, shownNumber } from '../names.js';
import type { SimulationFacts } from '../types.js';

/** Tests that one figure shows. */
const mostTests = 8;

/** What is measured, by group and test. */
export function predictedSection(facts: SimulationFacts): Section[] {
  const { spread: { variables } } = facts;
  if (variables.length === 0) return [];
  return [{ title: 'What would be measured', blocks: [{ type: 'text', text: scopeOf(facts) }, ...variables.map((variable, index) => figureOf(variable, nameOfFigure(variables, index), facts))] }];
}

function scopeOf({ spread, runs, sizes, experiment: { exclusions, phases } }: SimulationFacts): string {
  const animals = [...sizes.values()].reduce((sum, n) => sum + n, 0);
  return [
    `Each dot is one of the ${grouping(animals)} animals of the first simulated experiment.`,
    spread.runs === 1 ? 'There is no other: how much another experiment would differ is not shown (more with --runs).' : `Boxes and bars are of ${spread.runs < runs ? `the first ${grouping(spread.runs)} of ` : ''}${grouping(runs)} simulated experiments.`,
    ...(exclusions.length === 0 ? [] : ['No animal was excluded, whatever the protocol says of exclusions.']),
    ...(phases.some(({ until }) => until !== undefined) ? ['Of a phase that ends by a criterion a test has the animals that have not met it before.'] : []),
    'Animals that are lost count until then.',
  ].join(' ');
}

/** `predicted-preference`; with its number where another has the same letters. */
function nameOfFigure(variables: readonly VariableSpread[], index: number): string {
  const names = variables.map(({ variable }) => `predicted-${fileName(variable.name)}`);
  const own = names[index] ?? '';
  return names.indexOf(own) === index ? own : `${own}-${index + 1}`;
}

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
    description: `Predicted, not measured: ${words}${written === '' ? '' : ` = ${readable(written)}`}${shown.unit === '' ? '' : `, in ${shown.unit}`}, by group and test. ${counted(runs, 'experiment')} of ${[...sizes.values()].reduce((sum, n) => sum + n, 0)} animals, seed ${seed}.${part}`,
    axis: `${words}${shown.unit === '' ? '' : `, ${shown.unit}`}`,
    panels: shownTests.map(({ occasion, groups }) => ({
      ...(occasion === null ? { title: words, subtitle: readable(written) } : occasionNames(occasion)),
      groups: groups.map(({ arm, animals, quantiles, means }) => ({ series: arms.indexOf(arm), animals, quantiles, means: runs > 1 ? means : [] })),
    })),
    series: arms.map((arm) => `${names.get(arm) ?? arm}, n = ${sizes.get(arm)}`),
    remark: `Predicted, not measured. Dots: the animals of experiment 1. Boxes${runs > 1 ? ' and bars' : ''}: ${counted(runs, 'simulated experiment')}. Seed ${seed}.${part}`,
  };
}

const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

function spreadTable({ variable: { shown }, occasions }: VariableSpread, facts: SimulationFacts): Table {
  const names = groupNames(facts);
  const hasMeans = facts.spread.runs > 1;
  const unit = shown.unit === '' ? '' : `, ${shown.unit}`;
  const heads = ['Test', 'Group', 'Values', ...animalShares.map((share) => (share === 0.5 ? `median${unit}` : percent(share))), ...(hasMeans ? meanShares.map((share) => (share === 0.5 ? `group mean: median${unit}` : percent(share))) : [])];
  const rowsOf = ({ occasion, groups }: OccasionSpread): string[][] => groups.map(({ arm, count, quantiles, means }) => [occasion === null ? '' : occasionText(occasion), names.get(arm) ?? arm, grouping(count), ...quantiles.map(shownNumber), ...(hasMeans ? means.map(shownNumber) : [])]);
  return { heads, rows: occasions.flatMap(rowsOf) };
}
