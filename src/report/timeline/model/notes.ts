import { marksOf } from './doses.js';
import { windowOf } from './entries.js';
import { readable, type Lookup } from './lookup.js';
import type { Timeline } from './types.js';
import { criterionText } from './phases.js';

/** What must be said in words, so that no day claims what the protocol does not say. */
export function notesOn({ columns, lanes }: Pick<Timeline, 'columns' | 'lanes'>, lookup: Lookup): string[] {
  const { arms } = lookup.experiment;
  const sized = arms.filter(({ n }) => n !== null && n.type !== 'unstated').length;
  return [
    ...[...lookup.phases.values()].flatMap(({ name, until }) => (until === undefined ? [] : [`“${readable(name)}” is shown at its longest: ${criterionText(until)}.`])),
    ...(columns.some(({ isLatest }) => isLatest) ? ['≤: earlier if the criterion is met earlier.'] : []),
    ...(columns.some(({ day }) => day === null) ? ['In brackets: days counted within their phase; their days in the study are not stated.'] : []),
    ...(sized === 0 ? ['Numbers of animals are not stated.'] : sized < arms.length ? ['Without n: the number of animals is not stated.'] : []),
    ...(marksOf(lanes).length > 0 && !isTimed(lookup) ? ['Clock times are not stated.'] : []),
  ];
}

export function signsIn({ columns, lanes, axis }: Pick<Timeline, 'columns' | 'lanes' | 'axis'>): string[] {
  return [
    ...(columns.some(({ isConditional }) => isConditional) ? ['Dashed: days that may not come to be.'] : []),
    ...(axis.some((item) => item.type === 'break' && item.why === 'alike') ? ['Dots: days like those beside them.'] : []),
    ...(marksOf(lanes).some(({ isConditional }) => isConditional) ? ['In a dashed frame: what depends on what is measured.'] : []),
  ];
}

/** Is any clock time, or any hours between which something lies, stated? */
function isTimed(lookup: Lookup): boolean {
  const isKnown = lookup.experiment.timeline.some(({ days }) => days.some(({ sessions }) => sessions.some(({ clock, steps }) => clock !== null || steps.some((step) => step.clock !== null))));
  return isKnown || [...lookup.sessions.values()].some((session) => windowOf(session, lookup) !== undefined);
}
