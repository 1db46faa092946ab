import { rulesNamed } from './info.js';

export const units = rulesNamed({});
