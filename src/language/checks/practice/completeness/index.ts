import type { PracticeRule } from '../rule.js';
import { sexMissing } from './sex-missing.js';

export const completenessRules: readonly PracticeRule[] = [sexMissing];
