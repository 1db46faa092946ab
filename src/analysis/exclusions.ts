import { nameOf, withInner } from '../language/ir/reading.js';
import type { Day, Exclusion, Experiment, Expression, Id } from '../language/ir/types.js';
import { isAt, type Evaluate, type Evaluator } from '../results/evaluate.js';
import type { Kind, Results } from '../results/results.js';
import { NotRun, orReason } from './not-run.js';

/** What a rule takes out: an animal, or what was measured of it in a session or from one on. */
export interface Excluded {
  readonly rule: Exclusion;
  readonly animal: number;
  /** Null where the whole animal is out. */
  readonly session: { readonly session: Id; readonly day: Day | null } | null;
}

/** Results as they are analysed. */
export interface Kept {
  /** Without what is excluded: NaN stands there. */
  readonly results: Results;
  readonly excluded: readonly Excluded[];
  /** Animals for which a rule could not be decided, as what it rests on was not measured. */
  readonly undecided: readonly { readonly rule: Exclusion; readonly animal: number }[];
  readonly notRun: readonly { readonly rule: Exclusion; readonly notRun: string }[];
  /** Whether an animal is out of the analyses of an outcome. */
  isOut(animal: number, outcome: Id): boolean;
}

type Occasion = { readonly phase: Id; readonly session: Id; readonly day: Day | null };

/** The rules of an experiment by which animals and sessions are excluded. Each looks at all that was measured, whatever other rules say. */
export class Exclusions {
  private readonly conditions = new Map<string, Evaluate>();
  private readonly occasions = new Map<Kind, readonly Occasion[]>();

  constructor(private readonly experiment: Experiment, private readonly evaluator: Evaluator) {}

  apply(results: Results): Kept {
    const excluded: Excluded[] = [];
    const undecided: { rule: Exclusion; animal: number }[] = [];
    const notRun: { rule: Exclusion; notRun: string }[] = [];
    for (const rule of this.experiment.exclusions) {
      const found = orReason(() => Array.from({ length: results.count }, (_, animal) => this.look(rule, results, animal)));
      if ('notRun' in found) notRun.push({ rule, ...found });
      else {
        excluded.push(...found.flatMap((one) => one.excluded));
        undecided.push(...found.flatMap(({ isUnknown }, animal) => (isUnknown ? [{ rule, animal }] : [])));
      }
    }
    const out = excluded.filter(({ session }) => session === null);
    return { results: withoutSessions(results, excluded), excluded, undecided, notRun, isOut: (animal, outcome) => out.some(({ rule, animal: who }) => who === animal && (rule.from.length === 0 || rule.from.includes(outcome))) };
  }

  private look(rule: Exclusion, results: Results, animal: number): { readonly excluded: readonly Excluded[]; readonly isUnknown: boolean } {
    const isWithdrawal = rule.verb === 'withdraw';
    if (rule.unit === 'animal' && !isWithdrawal) {
      const holds = this.condition(rule)(results, animal);
      return { excluded: holds === 1 ? [{ rule, animal, session: null }] : [], isUnknown: Number.isNaN(holds) };
    }
    if (rule.unit !== 'session' && rule.unit !== 'animal') throw new NotRun(`a rule for each ${rule.unit} is not carried out; look at it by hand`);
    const excluded: Excluded[] = [];
    let known = false;
    for (const occasion of this.occasionsOf(results, animal)) {
      if (!isAbout(rule.condition, occasion)) continue;
      const holds = this.condition(rule, occasion)(results, animal);
      known ||= !Number.isNaN(holds);
      if (holds === 1 || (isWithdrawal && excluded.length > 0)) excluded.push({ rule, animal, session: { session: occasion.session, day: occasion.day } });
    }
    return { excluded, isUnknown: !known };
  }

  private condition({ id, condition }: Exclusion, occasion?: Occasion): Evaluate {
    const key = JSON.stringify([id, occasion?.day, occasion?.session]);
    const made = this.conditions.get(key) ?? this.evaluator.of(condition, occasion === undefined ? {} : { day: occasion.day, session: occasion.session, onDay: this.ofPhase(occasion) });
    this.conditions.set(key, made);
    return made;
  }

  /** All by which a rule can name what is measured on an occasion. */
  private ofPhase({ phase: id }: Occasion): ReadonlySet<Id> {
    const phase = this.experiment.phases.find((one) => one.id === id);
    return new Set([id, ...(phase?.sessions ?? []).flatMap((session) => [session.id, ...session.steps.flatMap(withInner).map((step) => step.id)])]);
  }

  private occasionsOf({ kinds, kindOf }: Results, animal: number): readonly Occasion[] {
    const kind = kinds[kindOf[animal] ?? -1];
    if (kind === undefined) return [];
    const known = this.occasions.get(kind) ?? [...new Map(kind.cells.map(({ phase, session, day }) => [JSON.stringify([session, day]), { phase, session, day }])).values()];
    this.occasions.set(kind, known);
    return known;
  }
}

/** Is a condition about an occasion: does it say no time, or one that the occasion is in? */
function isAbout(condition: Expression, { phase, session }: Occasion): boolean {
  const times = timesIn(condition);
  return times.length === 0 || times.some((time) => time === undefined || time === phase || time === session);
}

function timesIn(expression: Expression): (Id | undefined)[] {
  if (expression.type === 'operation') return expression.arguments.flatMap(timesIn);
  if (expression.type !== 'observation') return [];
  return [expression.during?.type === 'reference' ? expression.during.id : undefined];
}

function withoutSessions(results: Results, excluded: readonly Excluded[]): Results {
  const sessions = excluded.flatMap(({ animal, session }) => (session === null ? [] : [{ animal, ...session }]));
  if (sessions.length === 0) return results;
  const { kinds, kindOf, width, count } = results;
  const values = Float64Array.from(results.values);
  for (const { animal, session, day } of sessions) {
    for (const [index, cell] of (kinds[kindOf[animal] ?? -1]?.cells ?? []).entries()) if (isAt(cell, { day, session })) values[animal * width + index] = Number.NaN;
  }
  return { kinds, kindOf, values, width, count };
}

/** `exclude animal when …`, as the protocol says it. */
export function ruleText({ verb, unit, from, written }: Exclusion): string {
  return `${verb} ${unit}${from.length === 0 ? '' : ` from ${from.map(nameOf).join(', ')}`} when ${written}`;
}
