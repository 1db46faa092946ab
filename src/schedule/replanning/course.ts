import { minutesOfDay } from '../../language/ir/clock.js';
import type { Day, Id, Phase, Timing, Track, TrackDay, Value } from '../../language/ir/types.js';
import type { EndedPhase } from '../types.js';

type Anchor = Extract<Timing, { of: Id }>;

/** One time that a phase is gone through: its first day, and its last; undefined where it has not ended. */
interface Pass {
  readonly first: Day;
  readonly last: Day | undefined;
}

/**
 * The days of one animal, as phases of its track have ended for it: what is counted from a phase that ended early comes earlier.
 * Without any the days of the track itself. Days of the study that the protocol names stay.
 *
 * @param ended phases of this animal
 * @param run days of phases that were run all the same after their criterion was met, up to this one, by the phase
 */
export function courseOf({ days }: Track, phases: readonly Phase[], ended: readonly Omit<EndedPhase, 'animal'>[], run: ReadonlyMap<Id, Day> = new Map()): TrackDay[] {
  if (ended.length === 0) return [...days];
  const placed = new Placed(phases, ended);
  const found = phases.flatMap((phase) => {
    const own = days.filter((day) => day.phase === phase.id);
    const during = anchorOf(phase)?.type === 'during' ? placed.endOf(anchorOf(phase)?.of ?? '') : undefined;
    return placed.passesOf(phase).flatMap(({ first, last = during }) => own.flatMap((one): TrackDay[] => {
      if (one.day === null || phase.span.first === null) return [one];
      const day = one.day - phase.span.first + first;
      return last !== undefined && day > Math.max(last, run.get(phase.id) ?? last) ? [] : [{ ...one, day }];
    }));
  });
  const order = new Map(phases.map(({ id, kind }, index) => [id, kind === 'background' ? index - phases.length : index]));
  return found.toSorted((one, other) => (one.day ?? 0) - (other.day ?? 0) || (order.get(one.phase) ?? 0) - (order.get(other.phase) ?? 0));
}

/** Where each phase has come to lie. */
class Placed {
  private readonly known = new Map<Id, readonly Pass[]>();
  private readonly sequence: readonly Phase[];

  constructor(
    private readonly phases: readonly Phase[],
    private readonly ended: readonly Omit<EndedPhase, 'animal'>[],
  ) {
    this.sequence = phases.filter(({ kind }) => kind === 'phase');
  }

  passesOf(phase: Phase): readonly Pass[] {
    const known = this.known.get(phase.id);
    if (known !== undefined) return known;
    const passes: Pass[] = [];
    let first = this.onsetOf(phase);
    let isOpen = true;
    for (const { last, resumes, isAgain } of this.ended.filter((one) => one.phase === phase.id)) {
      passes.push({ first, last });
      isOpen = isAgain;
      first = Math.max(last + 1, resumes);
    }
    if (isOpen) passes.push({ first, last: undefined });
    this.known.set(phase.id, passes);
    return passes;
  }

  /** The day on which a phase ends: where it has not, after its longest time. */
  endOf(id: Id): Day {
    return this.passesOf(this.phase(id)).at(-1)?.last ?? this.longestEndOf(id);
  }

  /** The day on which a phase would end after its longest time. */
  longestEndOf(id: Id): Day {
    const phase = this.phase(id);
    return (this.passesOf(phase).at(-1)?.first ?? 0) + (phase.span.last ?? 0) - (phase.span.first ?? 0);
  }

  private onsetOf(phase: Phase): Day {
    const { first, isFixed } = phase.span;
    if (isFixed || first === null) return first ?? 0;
    const anchor = anchorOf(phase);
    if (anchor !== undefined) {
      const of = this.phase(anchor.of);
      if (anchor.type === 'during' || anchor.edge === 'onset') return first + this.firstOf(of) - (of.span.first ?? 0);
      return this.counted(phase, of, (end) => first + end - (of.span.last ?? 0));
    }
    const before = this.sequence[this.sequence.indexOf(phase) - 1];
    if (before === undefined) return first;
    const least = phase.timing.flatMap((timing) => (timing.type === 'bound' && timing.bound === 'least' && timing.direction === 'after' ? [this.dayOf(timing) + daysIn(timing.value)] : []));
    return this.counted(phase, before, (end) => Math.max(end + 1, ...least));
  }

  private firstOf(phase: Phase): Day {
    return this.passesOf(phase)[0]?.first ?? 0;
  }

  private dayOf({ of, edge }: Extract<Timing, { type: 'bound' }>): Day {
    return edge === 'end' ? this.endOf(of) : this.firstOf(this.phase(of));
  }

  /**
   * The first day of a phase that is counted from the end of another: not before what follows that one resumes, nor may what comes
   * before the phase by its own count be; but no later than after the longest time.
   */
  private counted(phase: Phase, of: Phase, after: (end: Day) => Day): Day {
    const soonest = after(this.endOf(of.id));
    const last = this.ended.findLast((one) => one.phase === of.id);
    return last === undefined ? soonest : Math.max(soonest, Math.min(last.resumes + this.leadOf(phase), after(this.longestEndOf(of.id))));
  }

  private leadOf({ id, span }: Phase): number {
    const before = this.phases.filter((other) => anchorOf(other)?.of === id && (other.span.first ?? 0) < (span.first ?? 0));
    return Math.max(0, ...before.map((other) => (span.first ?? 0) - (other.span.first ?? 0) + this.leadOf(other)));
  }

  private phase(id: Id): Phase {
    const found = this.phases.find((phase) => phase.id === id);
    if (found === undefined) throw new RangeError(`There is no phase ${id}.`);
    return found;
  }
}

/** What the days of a phase are counted from, where the text says it. */
function anchorOf({ span, timing }: Phase): Anchor | undefined {
  return span.isFixed ? undefined : timing.find((one): one is Anchor => one.type === 'offset' || one.type === 'immediately' || one.type === 'during');
}

/** Of a range the upper end; a bare number is one of days. */
function daysIn(value: Value): number {
  if (value.type === 'quantity') return (value.upper ?? value.value) / minutesOfDay;
  return value.type === 'number' ? (value.upper ?? value.value) : 0;
}

/** The day on which a phase ends for an animal, after its longest time where nothing else is known. */
export function endOf(phase: Phase, phases: readonly Phase[], ended: readonly Omit<EndedPhase, 'animal'>[]): Day {
  return new Placed(phases, ended).endOf(phase.id);
}
