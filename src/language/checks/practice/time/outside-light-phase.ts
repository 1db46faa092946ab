import { flatMap } from '../../../flat-map.js';
import type { Definition, Phase, Session } from '../../../ir/types.js';
import { clockText, minutesOfDay } from '../../../ir/clock.js';
import { lightPhaseOf } from '../../../ir/light.js';
import type { ExperimentModel } from '../model/experiment.js';
import { grouped } from '../../../grouped.js';
import { occasionsOf, spanOf, type Occasion } from '../model/occasions.js';
import { isWritten, term } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';
import { counted, list } from '../../../words.js';

interface Outside {
  readonly session: Session;
  /** What promises the light phase. */
  readonly stating: Session | Phase | Definition;
  readonly message: string;
}

const isWithin = (minute: number, from: number, length: number): boolean => (((minute - from) % minutesOfDay) + minutesOfDay) % minutesOfDay <= length;

/** What the session says counts before its phase, and that before the animals. */
function outside(occasion: Occasion, experiment: ExperimentModel): Outside | undefined {
  const { declared: session } = occasion;
  const animals = experiment.animals(occasion.arm.animals);
  const stating = [session, occasion.phase].find((part) => isWritten(part, 'lights')) ?? animals;
  const phase = lightPhaseOf(animals, term(stating, stating === animals ? 'tested_in' : 'lights'));
  if (stating === undefined || phase === undefined) return undefined;
  const span = spanOf(occasion);
  if (span === undefined || span.to - span.from >= minutesOfDay) return undefined;
  const { from, to, minutes } = phase;
  if (isWithin(span.from, from, minutes) && isWithin(span.to, from, minutes) && span.to - span.from <= minutes) return undefined;
  const when = span.from === span.to ? `is at ${clockText(span.from)}` : `lasts from ${clockText(span.from)} to ${clockText(span.to)}`;
  return { session, stating, message: `${session.name} ${when} and is to be in the ${phase.name} phase, which for ${animals?.name} is ${clockText(from)} to ${clockText(to)}.` };
}

/** One promise is broken once, by however many sessions. */
export const outsideLightPhase = dayPractice('outside-light-phase', (experiment: ExperimentModel, report) => {
  const found = flatMap(experiment.derived(occasionsOf), (occasion) => outside(occasion, experiment) ?? []);
  for (const broken of grouped(found, ({ stating }) => stating).values()) {
    const [first] = broken;
    if (first === undefined) continue;
    const others = [...new Set(broken.map(({ session }) => session))].filter((session) => session !== first.session).map(({ name }) => name);
    const more = others.length === 0 ? '' : ` So ${others.length === 1 ? 'is' : 'are'} ${counted(others.length, 'session')} more: ${list(others)}.`;
    report({ at: first.session.at, message: `${first.message}${more}`, related: { at: first.stating.at, message: 'The light phase is promised here.' } });
  }
});
