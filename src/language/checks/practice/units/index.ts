import type { PracticeRule } from '../rule.js';
import { unusedName } from './unused-name.js';

export const unitsRules: readonly PracticeRule[] = [unusedName];
