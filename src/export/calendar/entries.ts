import { grouped } from '../../language/grouped.js';
import { clockText } from '../../language/ir/clock.js';
import { nameOf } from '../../language/ir/reading.js';
import { sessionKey } from '../../schedule/replanning/cancelled.js';
import type { Schedule, ScheduledEvent } from '../../schedule/types.js';
import { instantOf } from '../instant.js';
import { drawText, materialsText, readableName } from '../words.js';

/** One entry of a calendar: a session of one animal. */
export interface Entry {
  /** The same whenever the session takes place. */
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly phase: string;
  /** Milliseconds since 1970, UTC; of a schedule without a zone, local time as if it were UTC. */
  readonly from: number;
  readonly to: number;
  readonly state: 'certain' | 'conditional' | 'cancelled';
}

/** A session of one animal on one day is one entry, whatever is done in it. */
export function entriesOf(events: readonly ScheduledEvent[], { zone }: Schedule): Entry[] {
  const sessions = grouped(events, idOf);
  return [...sessions].flatMap(([id, steps]) => steps.slice(0, 1).map((first) => entry(id, first, steps, zone)));
}

/** Its parts are parted by `/`, which none of them may have: animals `M/1` and `M-1` would be one in a calendar, which writes `-` for it. */
const idOf = ({ animal, day, phase, session }: ScheduledEvent): string => sessionKey({ animal: animal.replaceAll('/', '%2F'), day, phase, session });

function entry(id: string, first: ScheduledEvent, steps: readonly ScheduledEvent[], zone: string | null): Entry {
  const instants = steps.map(({ date, clock }) => instantOf(date, clock, zone));
  const ends = steps.map(({ duration }, index) => (instants[index] ?? 0) + Math.round(duration * 60) * 1000);
  const box = steps.find((step) => step.box !== null)?.box;
  const room = steps.find((step) => step.room !== null)?.room;
  return {
    id,
    summary: `${first.animal}: ${readableName(first.session)}${box === undefined || box === null ? '' : `, box ${box}`}`,
    description: [`Day ${first.day}, ${readableName(first.phase)}`, ...steps.map(stepLine)].join('\n'),
    location: [room, box === undefined || box === null ? undefined : `box ${box}`].filter((part) => part !== undefined && part !== null).join(', '),
    phase: nameOf(first.phase),
    from: Math.min(...instants),
    to: Math.max(...ends),
    state: steps.every(({ status }) => status === 'conditional') ? 'conditional' : 'certain',
  };
}

function stepLine({ clock, written, administration }: ScheduledEvent): string {
  return `${clockText(clock)} ${administration === undefined ? written : `${written} [${[materialsText(administration), drawText(administration)].filter((part) => part !== '').join(', ')}]`}`;
}
