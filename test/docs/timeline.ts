import type { Study, Track } from '../../src/language/ir/types.js';

const lastPart = (id: string): string => id.split('.').at(-1) ?? id;
const clock = (minute: number | null): string => (minute === null ? '?' : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
const minutes = (value: number | null): string => (value === null ? '?' : `${Number(value.toFixed(3))} min`);

function linesOf(track: Track): string[] {
  return track.days.flatMap(({ day, phase, status, sessions }) => [
    `day ${day ?? '?'} ${lastPart(phase)}${status === 'conditional' ? ' (conditional)' : ''}`,
    ...sessions.flatMap((session) => [
      `  ${[lastPart(session.session), clock(session.clock), ...Object.values(session.levels).map(lastPart)].join(' ')}`,
      ...session.steps.map(({ step, onset, duration, condition }) => `    ${lastPart(step)} ${minutes(onset)}${duration === 0 ? '' : ` + ${minutes(duration)}`}${condition === undefined ? '' : ' (if …)'}`),
    ]),
  ]);
}

/** The timeline of one track of a study, as docs/time.md shows it. */
export function timelineOf({ experiments }: Study, which: 'first' | 'last'): string {
  const tracks = experiments[0]?.timeline ?? [];
  const track = which === 'last' ? tracks.at(-1) : tracks[0];
  return track === undefined ? '' : `${linesOf(track).join('\n')}\n`;
}
