import type { Phase } from '../../../ir/types.js';
import { conditioningOf, isExtinction } from '../model/conditioning.js';
import { dayPractice } from '../rule.js';

/** Does the sentence say how many days the phase or one of its sessions takes? `day 5` says only when it begins. */
const saysHowLong = ({ written, values, each, sessions }: Phase): boolean =>
  values['duration'] !== undefined || each !== undefined || [written, ...sessions.map((session) => session.written)].some((sentence) => /\b(days|weeks|weekdays|every|for)\b|\bon day\b|\bday unstated\b/.test(sentence));

export const extinctionCriterionUnstated = dayPractice('extinction-criterion-unstated', (experiment, report) => {
  if (experiment.derived(conditioningOf).length === 0) return;
  for (const phase of experiment.experiment.phases.filter(isExtinction)) {
    if (phase.until !== undefined || saysHowLong(phase)) continue;
    report({ at: phase.at, message: `How long ${phase.name} goes on is not stated; write its days (“for 10 days”), or a number to reach: “until … < 10 % of … for 2 days, at most 14 days” (J Psychopharmacol 1993;7:164).` });
  }
});
