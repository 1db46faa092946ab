import { valueRule } from '../value-rule.js';

export const impossibleNumber = valueRule('PP1208');
