import { nameOf, observationsIn, withInner } from '../language/ir/reading.js';
import type { Exclusion, Experiment, Expression, Id, Phase } from '../language/ir/types.js';
import { occasionsIn, type Cell, type Occasion } from './cells.js';
import type { Moment } from './evaluate.js';

/** A phase, and all in it that can be named. */
export function namesIn({ id, sessions }: Phase): ReadonlySet<Id> {
  return new Set([id, ...sessions.flatMap((session) => [session.id, ...session.steps.flatMap(withInner).map((step) => step.id)])]);
}

/** One look of a rule at what was measured of an animal: at all of it, or at one occasion. */
export interface Look {
  readonly occasion: Occasion | null;
  readonly moment: Moment;
}

/**
 * When a rule of exclusion is looked at, of an animal of which these cells are measured: once over all where it excludes the animal, else on each
 * occasion that it is about. What it names of the phase of an occasion is meant on that occasion.
 */
export function looksOf({ unit, verb, condition }: Exclusion, { phases }: Experiment, cells: readonly Cell[]): Look[] {
  if (unit === 'animal' && verb === 'exclude') return [{ occasion: null, moment: {} }];
  return occasionsIn(cells).filter((occasion) => isAbout(condition, occasion)).map((occasion) => {
    const { day, session, phase: id } = occasion;
    const phase = phases.find((one) => one.id === id);
    return { occasion, moment: { day, session, onDay: phase === undefined ? new Set([id]) : namesIn(phase) } };
  });
}

/** Is a condition about an occasion: does it say no time, or one that the occasion is in? */
function isAbout(condition: Expression, { phase, session }: Occasion): boolean {
  const times = observationsIn(condition).map(({ during }) => (during?.type === 'reference' ? during.id : undefined));
  return times.length === 0 || times.some((time) => time === undefined || time === phase || time === session);
}

/** `exclude animal when …`, as the protocol says it. */
export function ruleText({ verb, unit, from, written }: Exclusion): string {
  return `${verb} ${unit}${from.length === 0 ? '' : ` from ${from.map(nameOf).join(', ')}`} when ${written}`;
}
