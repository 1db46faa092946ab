import { rulesNamed } from './info.js';

export const design = rulesNamed({});
