import { grouped } from '../../language/grouped.js';
import { dateOf } from '../../language/ir/clock.js';
import { nameOf } from '../../language/ir/reading.js';
import { counted, list } from '../../language/words.js';
import { sessionKey } from '../../schedule/replanning/cancelled.js';
import type { AnimalId, EndedPhase, Schedule, ScheduledEvent } from '../../schedule/types.js';

/**
 * What was learned from measurements since the schedule before, and what that changes, line by line.
 *
 * @param notes what could not be told
 */
export function learnedText(schedule: Schedule, previous: Schedule, notes: readonly string[]): string[] {
  const { replanned, start, animals } = schedule;
  if (replanned === undefined) return [];
  const before = new Set((previous.replanned?.ended ?? []).filter(({ isAgain }) => !isAgain).map(({ animal, phase }) => phaseKey(animal, phase)));
  const ended = replanned.ended.slice(previous.replanned?.ended.length ?? 0);
  const left = replanned.left.slice(previous.replanned?.left.length ?? 0);
  return [
    ...[...grouped(ended, ({ phase }) => phase)].flatMap(([phase, own]) => phaseText(nameOf(phase), own, animals.filter(({ id, track }) => track !== null && !before.has(phaseKey(id, phase))).length, start)),
    ...[...grouped(left, ({ written, because }) => `${because} ${written}`).values()].flatMap((own) => own.slice(0, 1).map(({ written }) => `${list(own.map(({ animal }) => animal))}: not planned further (${written})`)),
    ...levelTexts(schedule, previous),
    ...(ended.length === 0 && left.length === 0 ? ['No criterion was met, and no animal is out.'] : []),
    ...notes,
    ...waitingTexts(schedule),
    ...changesText(schedule, previous),
  ];
}

const phaseKey = (animal: AnimalId, phase: string): string => `${animal} ${phase}`;

/** @param count of animals for which the phase had not ended */
function phaseText(name: string, ended: readonly EndedPhase[], count: number, start: string): string[] {
  const met = ended.filter((one) => one.met !== null).toSorted((one, other) => (one.met ?? 0) - (other.met ?? 0));
  const days = [...grouped(met, (one) => one.met ?? 0)].map(([day, own]) => `${namesOf(own)} on day ${day} (${dateOf(start, day)})`);
  const again = ended.filter(({ isAgain }) => isAgain);
  const others = ended.filter((one) => one.met === null && !one.isAgain);
  return [
    ...(met.length === 0 ? [] : [`${name}: ${met.length} of ${counted(count, 'animal')} met the criterion: ${days.join('; ')}`]),
    ...(again.length === 0 ? [] : [`${name}: ${namesOf(again)} did not meet the criterion in the longest time, and ${again.length === 1 ? 'does' : 'do'} the phase again`]),
    ...(others.length === 0 ? [] : [`${name}: ${namesOf(others)} did not meet the criterion in the longest time, and ${others.length === 1 ? 'goes' : 'go'} on`]),
  ];
}

const namesOf = (those: readonly { readonly animal: AnimalId }[]): string => list(those.map(({ animal }) => animal));

function levelTexts({ animals }: Schedule, previous: Schedule): string[] {
  const before = new Map(previous.animals.map(({ id, levels }) => [id, levels]));
  const found = animals.flatMap(({ id, levels }) => Object.entries(levels).flatMap(([factor, level]) => (before.get(id)?.[factor] === level ? [] : [{ animal: id, factor, level }])));
  return [...grouped(found, ({ factor }) => factor)].map(([factor, own]) => `${nameOf(factor)}: ${[...grouped(own, ({ level }) => level)].map(([level, those]) => `${namesOf(those)} ${nameOf(level)}`).join('; ')}`);
}

/** Who goes on with a phase that may end any day. */
function waitingTexts({ events }: Schedule): string[] {
  return [...grouped(events.filter(({ status }) => status === 'conditional'), ({ phase }) => phase)].map(([phase, own]) => {
    const last = own.reduce((latest, { date }) => (date > latest ? date : latest), '');
    const count = new Set(own.map(({ animal }) => animal)).size;
    return `${nameOf(phase)}: ${counted(count, 'animal')} ${count === 1 ? 'goes' : 'go'} on until the criterion is met, at the longest to ${last}`;
  });
}

function changesText({ events, calendar, replanned }: Schedule, previous: Schedule): string[] {
  const coming = (all: readonly ScheduledEvent[]): ReadonlySet<string> => new Set(all.filter(({ day }) => day >= (replanned?.day ?? 0)).map(sessionKey));
  const [were, are] = [coming(previous.events), coming(events)];
  const came = [...are].filter((key) => !were.has(key)).length;
  const fell = [...were].filter((key) => !are.has(key)).length - came;
  const [last, lastBefore] = [events, previous.events].map((all) => all.reduce((latest, { date }) => (date > latest ? date : latest), ''));
  const moved = came === 0 ? '' : `${counted(came, 'session')} ${came === 1 ? 'is' : 'are'} on another day`;
  const fallen = fell <= 0 ? '' : `${counted(fell, 'session')} ${fell === 1 ? 'falls' : 'fall'} away`;
  return [
    `${moved === '' && fallen === '' ? 'All days stay as they were' : [fallen, moved].filter((text) => text !== '').join(', ')}; the last day is ${last}${last === lastBefore ? ', as it was' : `, and was ${lastBefore}`}`,
    // The calendar of days that all stay is that of before.
    ...(calendar === previous.calendar ? [] : [calendar.value === 0 ? 'Every session is at the clock time that its animal had.' : `Some sessions are not at the clock time that their animals had: ${Math.round(calendar.value)} min away from it in all, over all days`]),
  ];
}
