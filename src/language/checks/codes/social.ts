import { rulesNamed } from './info.js';

export const social = rulesNamed({});
