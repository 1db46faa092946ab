import type { Position } from '../../ir/types.js';
import type { RuleName } from '../codes.js';
import type { ExperimentModel } from './model/experiment.js';
import type { StudyModel } from './model/study.js';

/** What a rule of practice says. */
export interface Remark {
  /** What was found, the bound, and who says so; in one or two sentences. */
  readonly message: string;
  /** The part of the study that it is said of. */
  readonly at: Position;
  /** The words in that part to point at, as they are written there; without them, the first line of the part. */
  readonly words?: string | undefined;
  /** Another place that belongs to it. */
  readonly related?: { readonly at: Position; readonly message: string } | undefined;
  /** A change of text that mends it; it never changes the meaning of what is stated. */
  readonly fix?: TextFix | undefined;
}

export interface TextFix {
  /** Imperative, for a menu: `State the form: salt or base`. */
  readonly title: string;
  /** Statements to write into the block of `at` as its first: `form: unstated`. */
  readonly insert: string;
}

export type Remarks = (remark: Remark) => void;

/** One rule over a compiled study. The same remark on the same place, made for several arms or days, is reported once. */
export type PracticeRule = StudyRule | ExperimentRule;

interface StudyRule {
  readonly code: RuleName;
  readonly of: 'study';
  readonly look: (study: StudyModel, report: Remarks) => void;
}

interface ExperimentRule {
  readonly code: RuleName;
  readonly of: 'experiment' | 'day';
  readonly look: (experiment: ExperimentModel, report: Remarks) => void;
}

export const practice = (code: RuleName, look: StudyRule['look']): PracticeRule => ({ code, of: 'study', look });

/** A rule that looks at one experiment after the other. */
export const experimentPractice = (code: RuleName, look: ExperimentRule['look']): PracticeRule => ({ code, of: 'experiment', look });

/** One that looks at each day by itself, whichever it is and however many are like it: of the days of a track on which the same is done it sees the first. */
export const dayPractice = (code: RuleName, look: ExperimentRule['look']): PracticeRule => ({ code, of: 'day', look });

/** Has a rule look at a study. */
export function lookAt(study: StudyModel, rule: PracticeRule, report: Remarks): void {
  if (rule.of === 'study') return rule.look(study, report);
  const { experiments } = study;
  // By its index: most rules take no longer than an iterator does.
  for (let index = 0; index < experiments.length; index++) {
    const experiment = experiments[index] as ExperimentModel;
    rule.look(rule.of === 'day' ? experiment.distinctDays : experiment, report);
  }
}
