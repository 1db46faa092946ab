import type { PracticeRule } from '../rule.js';
import { ageOrWeightMissing } from './age-or-weight-missing.js';
import { approvalMissing } from './approval-missing.js';
import { arriveRules } from './arrive-rules.js';
import { contradictionWithoutSource } from './contradiction-without-source.js';
import { housingMissing } from './housing-missing.js';
import { sexMissing } from './sex-missing.js';
import { speciesMissing } from './species-missing.js';
import { stepsInWords } from './steps-in-words.js';
import { strainMissing } from './strain-missing.js';
import { unresolvedContradiction } from './unresolved-contradiction.js';
import { versionMissing } from './version-missing.js';

/** The items of ARRIVE say what is not written at all; the others ask for what belongs to what is written. */
export const completenessRules: readonly PracticeRule[] = [
  ...arriveRules,
  speciesMissing,
  strainMissing,
  sexMissing,
  ageOrWeightMissing,
  housingMissing,
  approvalMissing,
  versionMissing,
  unresolvedContradiction,
  contradictionWithoutSource,
  stepsInWords,
];
