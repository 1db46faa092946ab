import type { Schedule } from '../../schedule/types.js';
import { type OutputFile, pathNames } from '../file.js';
import { csvOf, type Column } from '../table.js';
import { readableName } from '../words.js';
import { beginnings, type DoseEvent, dosesByDrug, numbered, withoutMass } from './events.js';

/** Columns as NONMEM, mrgsolve and rxode2 read them; all of them numbers, `.` where there is none. */
const dosingColumns: readonly Column[] = [
  { name: 'ID', type: 'integer', description: 'Number of the animal; dosing/animals.csv says which.', isRequired: true },
  { name: 'TIME', type: 'number', description: 'Hours from the first event of the animal.', isRequired: true },
  { name: 'EVID', type: 'integer', description: '1: a dose.', isRequired: true },
  { name: 'AMT', type: 'number', description: 'Dose, mg, as drawn up; where nothing is, or no volume is known, as the protocol gives it.', isRequired: true },
  { name: 'CMT', type: 'integer', description: '1: where it is absorbed from; 2: central, for iv.', isRequired: true },
  { name: 'RATE', type: 'number', description: 'mg/h; 0 for all at once.', isRequired: true },
  { name: 'II', type: 'number', description: '0: every dose has a row of its own.', isRequired: true },
  { name: 'ADDL', type: 'integer', description: '0: every dose has a row of its own.', isRequired: true },
  { name: 'SS', type: 'integer', description: '0: no steady state is assumed.', isRequired: true },
  { name: 'DV', type: 'number', description: 'Nothing is observed at a dose.' },
  { name: 'MDV', type: 'integer', description: '1: DV is missing.', isRequired: true },
  { name: 'WT', type: 'number', description: 'Body weight on which the dose rests, kg.' },
  { name: 'COND', type: 'integer', description: '1: falls away if a criterion is met before.', isRequired: true },
];

const animalColumns: readonly Column[] = [
  { name: 'ID', type: 'integer', description: 'Number of the animal.', isRequired: true },
  { name: 'animal', type: 'string', description: 'Its name.', isRequired: true },
  { name: 'time_zero', type: 'string', description: 'Its first event, where TIME is 0; UTC, or local time where the schedule has no zone.' },
];

const omittedColumns: readonly Column[] = [
  { name: 'animal', type: 'string', description: 'Name of the animal.', isRequired: true },
  { name: 'date', type: 'date', description: 'When.', isRequired: true },
  { name: 'material', type: 'string', description: 'What was given.', isRequired: true },
  { name: 'dose', type: 'number', description: 'Its dose.' },
  { name: 'unit', type: 'string', description: 'Unit of the dose, UCUM.' },
  { name: 'per', type: 'string', description: 'side or site, where the dose is that of one.' },
  { name: 'sites', type: 'integer', description: 'At how many sites it is given, where there are several.' },
];

/** One table a drug; which number is which animal; and the doses that have no mass, if there are any. */
export function dosingFiles(schedule: Schedule): OutputFile[] {
  const drugs = [...dosesByDrug(schedule)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  if (drugs.length === 0) return [];
  const nameOf = pathNames(drugs.map(([drug]) => readableName(drug)), ['animals', 'without-mass']);
  const starts = beginnings(schedule);
  const animals = [...numbered(schedule.animals)].map(([animal, id]) => [id, animal, timeText(starts.get(animal), schedule.zone)]);
  const omitted = withoutMass(schedule).map(({ event, material }) => [event.animal, event.date, material.name, material.dose, material.unit, material.per ?? null, event.administration?.sites?.count ?? null]);
  return [
    ...drugs.map(([drug, doses]) => ({ path: `dosing/${nameOf(readableName(drug))}.csv`, text: csvOf(dosingColumns, doses.map(row)), columns: dosingColumns })),
    { path: 'dosing/animals.csv', text: csvOf(animalColumns, animals), columns: animalColumns },
    ...(omitted.length === 0 ? [] : [{ path: 'dosing/without-mass.csv', text: csvOf(omittedColumns, omitted), columns: omittedColumns }]),
  ];
}

function row({ id, time, amount, compartment, rate, weight, isConditional }: DoseEvent): (string | number)[] {
  return [id, time, 1, amount, compartment, rate, 0, 0, 0, '.', 1, weight ?? '.', Number(isConditional)];
}

function timeText(instant: number | undefined, zone: string | null): string | null {
  if (instant === undefined) return null;
  const text = new Date(instant).toISOString().slice(0, 16);
  return zone === null ? text : `${text}Z`;
}
