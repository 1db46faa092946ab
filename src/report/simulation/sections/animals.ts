import { list } from '../../../language/words.js';
import { animalName } from '../../../simulation/data.js';
import type { TracedAnimal, TracedTest } from '../../../simulation/observed/traces.js';
import type { Section, Table } from '../../document/types.js';
import { occupancyFigure } from '../../figures/occupancy.js';
import { readable } from '../../timeline/model/lookup.js';
import { drawn } from '../drawn.js';
import { evenly } from '../evenly.js';
import { groupNames, occasionNames, occasionText, shownNumber } from '../names.js';
import type { SimulationFacts } from '../types.js';

const mostTests = 4;

/** Where some animals are, minute by minute. */
export function animalsSection(facts: SimulationFacts): Section[] {
  const { traces, manifest: { seed }, sizes } = facts;
  const all = testsOf(traces);
  const places = [...(all[0]?.places ?? [])].sort();
  const alike = all.filter((test) => [...test.places].sort().join('\n') === places.join('\n'));
  const tests = evenly(alike, mostTests);
  if (tests.length === 0) return [];
  const names = groupNames(facts);
  const count = [...sizes.values()].reduce((sum, n) => sum + n, 0);
  const animals = traces.map((animal) => ({ name: `${animalName(animal.index, count)}: ${names.get(animal.arm) ?? animal.arm}`, visits: tests.map((test) => visitsIn(animal, test, places)) }));
  const shown = tests.length < all.length ? `${tests.length} of ${all.length} tests are shown. ` : '';
  const even = facts.spread.exclusions.length > 0 ? ' Each is shown even if a rule excludes it.' : '';
  const caption = `Where the first animal of each group is during ${tests.length === 1 ? 'the test' : 'tests'}: ${list(traces.map(({ index }) => animalName(index, count)))} of experiment 1, seed ${seed}.${even} ${shown}Predicted, not measured.`;
  const figure = occupancyFigure({
    title: 'Single animals in the box',
    description: caption,
    tests: tests.map((test) => ({ ...occasionNames(test), minutes: test.minutes })),
    places: places.map(readable),
    animals,
    remark: `${shown}The first animal of each group in experiment 1 of seed ${seed}. Predicted, not measured.`,
  });
  return [{ title: 'Single animals', blocks: [{ type: 'figure', figure: drawn('animals', figure), caption, table: timesTable(facts, traces, tests, places) }] }];
}

const keyOf = ({ day, session }: TracedTest): string => `${day} ${session}`;

function testsOf(traces: readonly TracedAnimal[]): TracedTest[] {
  return [...new Map(traces.flatMap(({ tests }) => tests).map((test) => [keyOf(test), test])).values()];
}

function visitsIn({ tests }: TracedAnimal, test: TracedTest, places: readonly string[]): TracedTest['visits'] {
  const own = tests.find((each) => keyOf(each) === keyOf(test));
  return (own?.visits ?? []).map(({ place, from, to }) => ({ place: places.indexOf(own?.places[place] ?? ''), from, to }));
}

function timesTable({ sizes, ...facts }: SimulationFacts, traces: readonly TracedAnimal[], tests: readonly TracedTest[], places: readonly string[]): Table {
  const names = groupNames({ sizes, ...facts });
  const count = [...sizes.values()].reduce((sum, n) => sum + n, 0);
  const rows = traces.flatMap((animal) => tests.map((test) => {
    const visits = visitsIn(animal, test, places);
    const seconds = places.map((_, index) => visits.reduce((sum, { place, from, to }) => (place === index ? sum + (to - from) * 60 : sum), 0));
    return [animalName(animal.index, count), names.get(animal.arm) ?? animal.arm, occasionText(test), ...(visits.length === 0 ? places.map(() => '') : seconds.map(shownNumber)), visits.length === 0 ? 'not tested' : String(visits.length - 1)];
  }));
  return { heads: ['Animal', 'Group', 'Test', ...places.map((place) => `${readable(place)}, s`), 'crossings'], rows };
}
