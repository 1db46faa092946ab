import { grouped } from '../../../language/grouped.js';
import { figure } from '../../../language/words.js';
import { percent } from '../../../power/report/words.js';
import { shownNumber } from '../../simulation/names.js';
import { readable } from '../../timeline/model/lookup.js';
import type { Section } from '../../document/types.js';
import type { PowerFacts } from '../types.js';

/** How many animals each point takes, how many are excluded, and when phases end by their criteria. */
export function animalCounts({ power: { points, swept } }: PowerFacts): Section {
  const planned = points.filter(({ variant }) => variant === 'as planned');
  const phases = [...grouped(planned.flatMap(({ criteria }) => criteria), ({ phase }) => phase).keys()];
  const rows = planned.map(({ values, animals, excluded, criteria }) => {
    const ends = phases.map((phase) => criteria.find((one) => one.phase === phase));
    return [...swept.map((name) => values[name] ?? ''), figure(animals), shownNumber(excluded), ...ends.flatMap((end) => (end === undefined ? ['', ''] : [`${percent(end.met)} %`, end.medianDay === null ? 'nobody' : String(end.medianDay)]))];
  });
  const heads = [...swept, 'Animals', 'Excluded on average', ...phases.flatMap((phase) => [`Meet the criterion of ${readable(phase)}`, 'half of these by its day'])];
  return { title: 'Animals', blocks: [{ type: 'text', text: 'Animals of one experiment as planned, and how many of them the rules of the protocol exclude. An animal that is excluded counts among them: it has to be bought.' }, { type: 'table', table: { heads, rows } }] };
}
