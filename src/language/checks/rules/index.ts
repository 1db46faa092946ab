import type { Rule } from '../rule.js';
import { clause } from './clause.js';
import { clock } from './clock.js';
import { duplicateName } from './duplicate-name.js';
import { factTwice } from './fact-twice.js';
import { functionCall } from './function.js';
import { header } from './header.js';
import { importTwice } from './import-twice.js';
import { impossibleNumber } from './impossible-number.js';
import { levelByEquals } from './level-by-equals.js';
import { misplaced } from './misplaced.js';
import { numberTooLarge } from './number-too-large.js';
import { operands } from './operands.js';
import { parameterType } from './parameter-type.js';
import { reversedRange } from './reversed-range.js';
import { strayBrace } from './stray-brace.js';
import { templateArguments } from './template-arguments.js';
import { templateCycle } from './template-cycle.js';
import { tooManyValues } from './too-many-values.js';
import { unitMissing } from './unit-missing.js';
import { unknownFact } from './unknown-fact.js';
import { unknownUnit } from './unknown-unit.js';
import { unusedTemplate } from './unused-template.js';
import { verb } from './verb.js';
import { wrongDimension } from './wrong-dimension.js';
import { wrongValue } from './wrong-value.js';

/** Every rule that looks at one node at a time. Names, imports and time have files of their own beside this folder. */
export const rules: readonly Rule[] = [
  clause, clock, duplicateName, factTwice, functionCall, header, importTwice, impossibleNumber, levelByEquals, misplaced, numberTooLarge, operands, parameterType, reversedRange, strayBrace,
  templateArguments, templateCycle, tooManyValues, unknownFact, unknownUnit, unusedTemplate, unitMissing, verb, wrongDimension, wrongValue,
];
