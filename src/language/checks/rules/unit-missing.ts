import { valueRule } from '../value-rule.js';

export const unitMissing = valueRule('PP1203');
