import type { PracticeRule } from '../rule.js';
import { ageBeforeWeaning } from './age-before-weaning.js';
import { ambiguousPercent } from './ambiguous-percent.js';
import { unusedName } from './unused-name.js';
import { unusualUnit } from './unusual-unit.js';
import { contradictsLibrary } from './contradicts-library.js';
import { weightUnlikeSpecies } from './weight-unlike-species.js';

export const unitsRules: readonly PracticeRule[] = [unusedName, contradictsLibrary, ambiguousPercent, unusualUnit, weightUnlikeSpecies, ageBeforeWeaning];
