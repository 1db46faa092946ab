import { valueRule } from '../value-rule.js';

export const wrongDimension = valueRule('PP1202');
