import type { PracticeRule } from '../rule.js';

export const timeRules: readonly PracticeRule[] = [];
