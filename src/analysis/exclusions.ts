import type { Day, Exclusion, Experiment, Id } from '../language/ir/types.js';
import { isAt, type Evaluate, type Evaluator } from '../results/evaluate.js';
import type { Kind, Results } from '../results/results.js';
import { looksOf, type Look } from '../results/rules.js';
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

interface ReadyLook {
  readonly occasion: Look['occasion'];
  readonly holds: Evaluate;
}

/** The rules of an experiment by which animals and sessions are excluded. Each looks at all that was measured, whatever other rules say. */
export class Exclusions {
  private readonly made = new Map<Exclusion, Map<Kind, readonly ReadyLook[]>>();

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
    if (rule.unit !== 'session' && rule.unit !== 'animal') throw new NotRun(`a rule for each ${rule.unit} is not carried out; look at it by hand`);
    const excluded: Excluded[] = [];
    let known = false;
    for (const { occasion, holds } of this.looks(rule, results.kinds[results.kindOf[animal] ?? -1])) {
      const value = holds(results, animal);
      known ||= !Number.isNaN(value);
      // Who is withdrawn is not there from then on.
      if (value === 1 || (rule.verb === 'withdraw' && excluded.length > 0)) excluded.push({ rule, animal, session: occasion && { session: occasion.session, day: occasion.day } });
    }
    return { excluded, isUnknown: !known };
  }

  private looks(rule: Exclusion, kind: Kind | undefined): readonly ReadyLook[] {
    if (kind === undefined) return [];
    const ofRule = this.made.get(rule) ?? new Map<Kind, readonly ReadyLook[]>();
    this.made.set(rule, ofRule);
    const known = ofRule.get(kind) ?? looksOf(rule, this.experiment, kind.cells).map(({ occasion, moment }) => ({ occasion, holds: this.evaluator.of(rule.condition, moment) }));
    ofRule.set(kind, known);
    return known;
  }
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
