import { animalRows } from './animal-rows.js';
import { drugRows } from './drug-rows.js';
import { learningRows } from './learning-rows.js';
import { socialRows } from './social-rows.js';
import type { Parameter } from './parameter.js';

/** Every number of the model, in the order of the model. There is no other place where one has a value. */
export const parameterTable: readonly Parameter[] = [...drugRows, ...learningRows, ...socialRows, ...animalRows];
