import { flatMap } from '../../flat-map.js';
import { completenessRules } from './completeness/index.js';
import { designRules } from './design/index.js';
import { dosesRules } from './doses/index.js';
import { placeRules } from './place/index.js';
import { socialRules } from './social/index.js';
import { timeRules } from './time/index.js';
import { unitsRules } from './units/index.js';
import type { PracticeRule } from './rule.js';

interface Family {
  readonly title: string;
  readonly rules: readonly PracticeRule[];
}

/** The rules of practice: what compiles, and may still ruin the experiment. Each looks at the compiled study, never at the text. */
export const families: readonly Family[] = [
  { title: 'Units and names', rules: unitsRules },
  { title: 'Doses and volumes', rules: dosesRules },
  { title: 'Time', rules: timeRules },
  { title: 'Place conditioning', rules: placeRules },
  { title: 'Social exposure', rules: socialRules },
  { title: 'Design and statistics', rules: designRules },
  { title: 'Completeness', rules: completenessRules },
];

export const practiceRules: readonly PracticeRule[] = flatMap(families, ({ rules }) => rules);
