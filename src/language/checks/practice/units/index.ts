import type { PracticeRule } from '../rule.js';

export const unitsRules: readonly PracticeRule[] = [];
