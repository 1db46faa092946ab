import type { PracticeRule } from '../rule.js';
import { unequalExposure } from './unequal-exposure.js';

export const placeRules: readonly PracticeRule[] = [unequalExposure];
