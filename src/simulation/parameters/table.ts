import { animalRows } from './animal-rows.js';
import { drugRows } from './drug-rows.js';
import { fitted } from './fitted.js';
import { learningRows } from './learning-rows.js';
import { fittedFrom, type Parameter } from './parameter.js';
import { socialRows } from './social-rows.js';

/** Every number of the model as it was before any was fitted, in the order of the model: what a fit begins from, and is held back to. */
export const priorTable: readonly Parameter[] = [...drugRows, ...learningRows, ...socialRows, ...animalRows];

/** Every number of the model: as its row has it, or as `npm run fit` found it. There is no other place where one has a value. */
export const parameterTable: readonly Parameter[] = priorTable.map((row) => {
  const value = fitted[row.name];
  return value === undefined ? row : { ...row, value, source: fittedFrom(row) };
});
