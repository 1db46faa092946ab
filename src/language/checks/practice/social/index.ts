import type { PracticeRule } from '../rule.js';

export const socialRules: readonly PracticeRule[] = [];
