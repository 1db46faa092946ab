import { valueRule } from '../value-rule.js';

export const wrongValue = valueRule('PP1204');
