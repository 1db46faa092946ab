import { rulesNamed } from './info.js';

export const time = rulesNamed({});
