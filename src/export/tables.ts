import { nameOf } from '../language/ir/reading.js';
import { unitText } from '../language/words.js';
import { groupsOf } from '../schedule/blinding/codes.js';
import type { Schedule } from '../schedule/types.js';
import type { OutputFile } from './file.js';
import { type Column, csvOf } from './table.js';

const animalColumns: readonly Column[] = [
  { name: 'animal', type: 'string', description: 'Name of the animal.', isRequired: true },
  { name: 'population', type: 'string', description: 'Animals of the protocol that it is one of.', isRequired: true },
  { name: 'cage', type: 'string', description: 'Its cage.' },
  { name: 'sex', type: 'string', description: 'female or male.' },
  { name: 'birth', type: 'date', description: 'Its date of birth.' },
  { name: 'group', type: 'string', description: 'Group that it is allocated to.' },
  { name: 'places', type: 'string', description: 'Which place has which role for it.' },
  { name: 'boxes', type: 'string', description: 'Number of its box in each apparatus.' },
  { name: 'partners', type: 'string', description: 'Animals that it is put together with.' },
];

const stockColumns: readonly Column[] = [
  { name: 'date', type: 'date', description: 'For which date.', isRequired: true },
  { name: 'solution', type: 'string', description: 'Drug, vehicle or mix, or its code; a solution of several by their concentrations, with a further row for what it holds of each.', isRequired: true },
  { name: 'concentration_mg_per_mL', type: 'number', description: 'Its concentration.' },
  { name: 'concentration_other', type: 'string', description: 'Of a drug that is not measured as a mass, its concentration with its unit.' },
  { name: 'route', type: 'string', description: 'How it is given.' },
  { name: 'administrations', type: 'integer', description: 'How often it is drawn up.', isRequired: true },
  { name: 'drawn_mL', type: 'number', description: 'What is drawn up in all.', isRequired: true },
  { name: 'prepare_mL', type: 'number', description: 'What to make up, with the margin, rounded up.', isRequired: true },
  { name: 'weigh_in_mg', type: 'number', description: 'Drug in what is made up; of the salt or the base, as the protocol says.' },
  { name: 'conditional', type: 'boolean', description: 'Falls away if a criterion is met before.', isRequired: true },
];

/** Animals with what they were allocated to, and what to make up. */
export function tableFiles({ animals, stock }: Schedule): OutputFile[] {
  const pairs = (record: Readonly<Record<string, string | number>>): string | null => Object.entries(record).map(([name, value]) => `${nameOf(name)}=${typeof value === 'string' ? nameOf(value) : value}`).join(' ') || null;
  const groups = groupsOf({ animals });
  const animalRows = animals.map(({ id, population, cage, sex, birth, arm, places, boxes, partners }) => [id, nameOf(population), cage, sex, birth, groups.get(arm) ?? null, pairs(places), pairs(boxes), partners.flatMap((partner) => partner.animals).join(' ') || null]);
  const stockRows = stock.map(({ date, name, concentration, strength, route, injections, drawn, prepare, weighIn, conditional }) => [date, name, concentration, strength === undefined ? null : `${strength.value} ${unitText(strength.unit)}`, route, injections, drawn, prepare, weighIn, conditional]);
  return [
    { path: 'animals.csv', text: csvOf(animalColumns, animalRows), columns: animalColumns },
    { path: 'stock.csv', text: csvOf(stockColumns, stockRows), columns: stockColumns },
  ];
}
