import { marksOf } from './doses.js';
import { windowOf } from './entries.js';
import { readable, type Lookup } from './lookup.js';
import type { Timeline } from './model.js';
import { criterionText } from './phases.js';

/** What must be said in words, so that the picture claims nothing that the protocol does not say. */
export function notesOn({ columns, lanes, axis }: Omit<Timeline, 'notes'>, lookup: Lookup): string[] {
  const phases = [...lookup.phases.values()];
  const marks = marksOf(lanes);
  const sized = lookup.experiment.arms.filter(({ n }) => n !== null && n.type !== 'unstated').length;
  return [
    ...phases.flatMap(({ name, until }) => (until === undefined ? [] : [`Dashed days of “${readable(name)}” are the longest case: ${criterionText(until)}.`])),
    ...(columns.some(({ isLatest }) => isLatest) ? ['≤: earlier if the criterion is met earlier.'] : []),
    ...(axis.some((item) => item.type === 'break' && item.why === 'alike') ? ['Dots: days like those beside them.'] : []),
    ...(columns.some(({ day }) => day === null) ? ['In brackets: days counted within their phase; their days in the study are not stated.'] : []),
    ...(sized === 0 && lanes.length > 0 ? ['Numbers of animals are not stated.'] : sized < lookup.experiment.arms.length ? ['Without n: the number of animals is not stated.'] : []),
    ...(marks.length > 0 && !isTimed(lookup) ? ['Clock times are not stated.'] : []),
    ...(marks.some(({ isConditional }) => isConditional) ? ['Marks in a dashed frame depend on what is measured.'] : []),
  ];
}

/** Is any clock time, or any hours between which something lies, stated? */
function isTimed(lookup: Lookup): boolean {
  const isKnown = lookup.experiment.timeline.some(({ days }) => days.some(({ sessions }) => sessions.some(({ clock, steps }) => clock !== null || steps.some((step) => step.clock !== null))));
  return isKnown || [...lookup.sessions.values()].some((session) => windowOf(session, lookup) !== undefined);
}
