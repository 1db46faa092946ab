import { dateOf } from '../../language/ir/clock.js';
import { grouped } from '../../language/grouped.js';
import { nameOf } from '../../language/ir/reading.js';
import { list } from '../../language/words.js';
import type { Day, Phase } from '../../language/ir/types.js';
import { askedBy } from '../../results/asked.js';
import type { Cell } from '../../results/cells.js';
import { Criteria, criterionDays, failureOf, verdicts } from '../../results/criteria.js';
import { Unanswerable } from '../../results/evaluate.js';
import { positionText, type Problem } from '../problems.js';
import type { AnimalId, DateText, EndedPhase, LeftAnimal } from '../types.js';
import { endOf } from './course.js';
import { columnOf, endedOf, measuredDays, type Evidence } from './evidence.js';

export interface Verdicts {
  /** That were not known to have ended; nothing of what follows has been given its day. */
  readonly ended: readonly Omit<EndedPhase, 'resumes'>[];
  readonly left: readonly LeftAnimal[];
  readonly problems: readonly Problem[];
  /** Where measurements say something else now than when the schedule that stands was made, in words. */
  readonly notes: readonly string[];
}

interface Missing {
  readonly phase: Phase;
  readonly animal: AnimalId;
  readonly cell: Cell;
}

/** For which animals phases with a criterion have ended before the day from which it is planned anew. */
export function verdictsOf(evidence: Evidence, endedBefore: readonly EndedPhase[], out: ReadonlySet<AnimalId>, start: DateText): Verdicts {
  const { experiment, definitions, animals } = evidence;
  const criteria = new Criteria(experiment, definitions);
  const ended: Omit<EndedPhase, 'resumes'>[] = [];
  const left: LeftAnimal[] = [];
  const missing: Missing[] = [];
  const unanswerable = new Map<string, Problem>();
  const notes: string[] = [];
  for (const phase of experiment.phases.filter(({ until }) => until !== undefined)) {
    for (const [index, { id }] of animals.entries()) {
      const before = endedOf(endedBefore, id);
      const passes = before.filter((one) => one.phase === phase.id);
      if (out.has(id)) continue;
      const measured = measuredDays(evidence, index, phase);
      const days = criterionDays(phase, measured.filter((day) => day > (passes.at(-1)?.last ?? 0)));
      try {
        for (const [at, pass] of passes.entries()) {
          const own = measured.filter((day) => day > (passes[at - 1]?.last ?? 0) && day <= pass.last);
          notes.push(...changedText(pass, metOn(criteria, criterionDays(phase, own), evidence, index)));
        }
        if (passes.length > 0 && passes.at(-1)?.isAgain !== true) continue;
        const met = metOn(criteria, days, evidence, index, (cell) => missing.push({ phase, animal: id, cell }));
        if (met === 'unknown' || met === 'not yet') continue;
        if (met !== 'never') ended.push({ animal: id, phase: phase.id, met, last: lastRun(evidence, index, phase, met), isAgain: false });
        else if (days.at(-1)?.isOut === true) left.push({ animal: id, because: phase.id, written: phase.until?.written ?? '', from: evidence.from });
        else ended.push({ animal: id, phase: phase.id, met: null, last: endOf(phase, experiment.phases, before), isAgain: phase.until !== undefined && failureOf(phase.until)?.repeats === true });
      } catch (error) {
        if (!(error instanceof Unanswerable)) throw error;
        unanswerable.set(phase.id, { input: 'protocol', at: positionText(phase.at), message: error.message });
      }
    }
  }
  return { ended, left, notes, problems: [...unanswerable.values(), ...missingTexts(missing, evidence, start)] };
}

/** What was planned from a verdict stands, even if another one would be given now. */
function changedText({ animal, phase, met }: EndedPhase, now: ReturnType<typeof metOn>): string[] {
  if (now === 'unknown' || now === (met ?? 'never')) return [];
  const [was, is] = [met === null ? 'without its criterion' : `by its criterion of day ${met}`, typeof now === 'number' ? `was met on day ${now}` : 'was not met'];
  return [`${animal}: ${nameOf(phase)} ended ${was}, and by what is measured now it ${is}. What was planned from that stands.`];
}

/** The day on which a criterion was met; whether it can still be, or cannot be told. */
function metOn(criteria: Criteria, days: ReturnType<typeof criterionDays>, { results, from }: Evidence, index: number, miss: (cell: Cell) => void = () => undefined): Day | 'not yet' | 'never' | 'unknown' {
  for (const on of days) {
    if (on.day >= from) return 'not yet';
    const lacking = askedBy(criteria.on(on), results, index).asked.filter(({ value, animal, cell }) => Number.isNaN(value) && animal === index && (cell.day ?? 0) < from);
    lacking.forEach(({ cell }) => miss(cell));
    if (lacking.length > 0) return 'unknown';
    if (criteria.judge(on, results, index) === verdicts.over) return on.day;
  }
  return days.length === 0 ? 'not yet' : 'never';
}

/** The last day of a phase that was measured, though its criterion had been met. */
function lastRun({ subjects, results: { values, width }, from }: Evidence, index: number, { id }: Phase, met: Day): Day {
  const days = (subjects[index]?.cells ?? []).flatMap(({ phase, day }, cell) => (phase === id && day !== null && day < from && !Number.isNaN(values[index * width + cell]) ? [day] : []));
  return Math.max(met, ...days);
}

/** One message for a number that several animals lack. */
function missingTexts(missing: readonly Missing[], evidence: Evidence, start: DateText): Problem[] {
  const alike = grouped(missing, ({ phase, cell }) => JSON.stringify([phase.id, cell.day, cell.session, columnOf(evidence, cell)]));
  return [...alike.values()].flatMap((same) => same.slice(0, 1).map(({ phase, cell }): Problem => {
    const column = columnOf(evidence, cell);
    const who = [...new Set(same.map(({ animal }) => animal))];
    return { input: 'results', at: `column ${column}`, message: `${column} of ${list(who)} in ${nameOf(cell.session)} on day ${cell.day} (${dateOf(start, cell.day ?? 0)}) is missing, and whether the criterion of ${nameOf(phase.id)} is met rests on it. Add it, say with --gone who is not there any more, or leave that day out and plan from it.` };
  }));
}
