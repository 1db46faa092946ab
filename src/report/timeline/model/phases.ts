import { counted } from '../../../language/words.js';
import type { Criterion, Id, Phase } from '../../../language/ir/types.js';
import { readable, type Lookup } from './lookup.js';
import type { PhaseHead } from './types.js';
import { sourceOf } from './source.js';

export function phaseHead(phase: Phase): PhaseHead {
  const isOpen = phase.until === undefined && phase.values['duration']?.some(({ type }) => type === 'unstated') === true;
  const remark = phase.until === undefined ? (isOpen ? 'number of days not stated' : undefined) : remarkOn(phase.until);
  const source = sourceOf(phase, phase.sessions);
  return {
    id: phase.id,
    name: readable(phase.name),
    ...(remark !== undefined && { remark }),
    title: withoutAnnotations(phase.written) + (phase.until === undefined ? '' : `\n${criterionText(phase.until)}`),
    ...(source !== undefined && { source }),
    isOpen,
    isImmediate: phase.timing.some(({ type }) => type === 'immediately'),
  };
}

function remarkOn({ atMost }: Criterion): string {
  return atMost === null ? 'until criterion' : `until criterion, at most ${counted(atMost, 'day')}`;
}

/** `until score < 10 % for 2 days, at most 14 days` */
export function criterionText({ written }: Criterion): string {
  return withoutAnnotations(written);
}

/** What a sentence says, without where it was said and what is remarked on it. */
function withoutAnnotations(written: string): string {
  return written.replace(/ (?:assumed\b|(?:source|note|as stated in) ").*$/s, '').replaceAll('_', ' ');
}

/** `drinking, days 1 to 14 every 2 days` */
export function backgroundName({ name, written }: Phase): string {
  const when = / (?:on )?((?:days?|weeks?|every|from|for|until) .*)$/s.exec(withoutAnnotations(written))?.[1];
  return when === undefined ? readable(name) : `${readable(name)}, ${when}`;
}

/** Phases that begin when one that ends by a criterion has ended, and those that come after them. */
export function latestPhases(lookup: Lookup): ReadonlySet<Id> {
  const phases = [...lookup.phases.values()];
  const late = new Set<Id>();
  const waitsFor = (of: Id): boolean => phases.some((phase) => (phase.until !== undefined || late.has(phase.id)) && (phase.id === of || phase.sessions.some(({ id }) => id === of)));
  for (const phase of phases) {
    if (phase.timing.some((timing) => 'of' in timing && timing.type !== 'during' && timing.direction === 'after' && waitsFor(timing.of))) late.add(phase.id);
  }
  return late;
}
