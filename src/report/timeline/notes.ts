import type { Lookup } from './lookup.js';
import { readable } from './lookup.js';
import type { Timeline } from './model.js';
import { criterionText } from './phases.js';

/** What must be said in words, so that the picture claims nothing that the protocol does not say. */
export function notesOn({ columns, lanes }: Omit<Timeline, 'notes'>, lookup: Lookup): string[] {
  const phases = [...lookup.phases.values()];
  const marks = lanes.flatMap(({ cells }) => cells.flatMap(({ sessions }) => sessions.flatMap((session) => session.marks)));
  const isTimed = lookup.experiment.timeline.some(({ days }) => days.some(({ sessions }) => sessions.some(({ clock, steps }) => clock !== null || steps.some((step) => step.clock !== null))));
  return [
    ...phases.flatMap(({ name, until }) => (until === undefined ? [] : [`Dashed days of ${readable(name)} are the longest case: ${criterionText(until)}.`])),
    ...(columns.some(({ isLatest }) => isLatest) ? ['≤ marks days that come earlier if the criterion is met earlier.'] : []),
    ...(columns.some(({ day }) => day === null) ? ['In brackets: days counted from the beginning of their phase; their days in the study are not stated.'] : []),
    ...(marks.length > 0 && !isTimed ? ['Clock times are not stated.'] : []),
    ...(marks.some(({ isConditional }) => isConditional) ? ['Dashed marks depend on what is measured.'] : []),
  ];
}
