import type { PracticeRule } from '../rule.js';

export const designRules: readonly PracticeRule[] = [];
