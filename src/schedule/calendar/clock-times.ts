import { clockText } from '../../language/ir/clock.js';
import { lightPhaseOf } from '../../language/ir/light.js';
import { nameOf, term } from '../../language/ir/reading.js';
import type { Id } from '../../language/ir/types.js';
import { positionText, type Problem } from '../problems.js';
import { constraint } from './easing.js';
import { minutesOf, type Job } from './instance.js';
import { instanceOf, type Setting } from './jobs.js';

/** Sessions that cannot begin at their clock time for any animal, since they would then not lie in the phase of the light in which these are tested. */
export function clocksOutsideLight(setting: Setting): Problem[] {
  const { parts, beginnings } = setting.occasions;
  if ([...parts.definitions.values()].every((definition) => lightPhaseOf(definition, term(definition, 'tested_in')) === undefined)) return [];
  // Hours of work may move a session, as docs/schedule.md says; the light may not.
  const jobs = instanceOf(setting, { without: new Set([constraint.hours]) }).jobs;
  const unlit = instanceOf(setting, { without: new Set([constraint.hours, constraint.light]) }).jobs;
  const found = new Map<Id, Problem | null>();
  for (const [index, job] of jobs.entries()) {
    for (const [session, after] of job.sessions) {
      const { earliest, latest } = beginnings.get(session) ?? { earliest: null, latest: null };
      if (earliest === null || latest !== null || found.get(session) === null) continue;
      const start = earliest - after;
      // As far as handling takes, it may be later: nobody means that animals are taken up when the light goes on.
      const isKept = job.starts.some((one) => start <= one && one <= start + setting.laboratory.handling);
      const isMoved = !isKept && unlit[index]?.starts.includes(start) === true;
      found.set(session, isMoved ? outsideLight(session, job, earliest, setting) : null);
    }
  }
  return [...found.values()].filter((problem) => problem !== null);
}

function outsideLight(session: Id, { animal, on, sessions }: Job, clock: number, { animals: all, occasions: { parts } }: Setting): Problem {
  const animals = parts.definitions.get(all.get(animal)?.population ?? '');
  const phase = lightPhaseOf(animals, term(animals, 'tested_in'));
  const spans = on.flatMap(({ shape }) => shape.attended.map((span) => minutesOf(span, clock - (sessions.get(session) ?? 0))));
  const [from, to] = [Math.min(...spans.map((span) => span.from)), Math.max(...spans.map((span) => span.to))];
  const [name, at] = [nameOf(session), parts.sessions.get(session)?.at];
  return {
    input: 'protocol',
    ...(at !== undefined && { at: positionText(at) }),
    message: `${name} begins at ${clockText(clock)} and has its animals in hand from ${clockText(from)} to ${clockText(to)}, with handling; ${animals?.name} are tested in the ${phase?.name} phase, ${clockText(phase?.from ?? 0)} to ${clockText(phase?.to ?? 0)}. State a clock time of ${name} with which all of that lies in this phase, or change “tested_in” or “lights_on” and “lights_off” of ${animals?.name}.`,
  };
}
