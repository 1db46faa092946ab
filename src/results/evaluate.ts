import { composed } from '../language/words.js';
import { ofMany, ofTwo, or, type FunctionName, type Operator } from '../language/formulas/operators.js';
import { grouped } from '../language/grouped.js';
import { type Definitions, nameOf, observationsIn, reference, term } from '../language/ir/reading.js';
import type { Experiment, Expression, Id, ObservationExpression, Outcome, Value } from '../language/ir/types.js';
import { meanOf } from '../statistics/sample.js';
import { occasionsIn, type Cell } from './cells.js';
import { isOverAnimals, overAnimals } from './over-animals.js';
import type { Kind, Results } from './results.js';
import { isOfKnownUnit } from './units.js';

/** A number of one animal; NaN where it is not known. Conditions are 1 where they hold, 0 where they do not. */
export type Evaluate = (results: Results, animal: number) => number;

/** When something is measured that does not say it: all sessions, or those of a phase, a session or a step, of one day, or one session of one day. */
export interface Moment {
  readonly during?: Id;
  readonly day?: Cell['day'];
  readonly session?: Id;
  /** What, where `during` names it, is meant on that day only. */
  readonly onDay?: ReadonlySet<Id>;
  /** Of an apparatus, the whole of a share is meant: without zones that do not count in it. */
  readonly isWhole?: boolean;
}

/** Thrown for an expression that no results can answer. */
export class Unanswerable extends Error {
  override readonly name = 'Unanswerable';
}

/** Makes functions of the expressions of one experiment; each looks at a kind of animals once and is quick from then on. */
export class Evaluator {
  private readonly outcomes: ReadonlyMap<Id, Outcome>;
  private readonly levels: ReadonlyMap<Id, { factor: Experiment['factors'][number]; level: Experiment['factors'][number]['levels'][number] }>;

  /** Places in the row of an animal, by measure and place. */
  private readonly cells = new Map<Kind, ReadonlyMap<string, readonly number[]>>();

  constructor(
    experiment: Experiment,
    private readonly definitions: Definitions,
  ) {
    this.outcomes = new Map(experiment.outcomes.map((outcome) => [outcome.id, outcome]));
    this.levels = new Map(experiment.factors.flatMap((factor) => factor.levels.map((level) => [level.id, { factor, level }])));
  }

  /** @throws Unanswerable when it is first asked of animals for which the expression has no meaning */
  of(expression: Expression, moment: Moment = {}): Evaluate {
    const made = new Map<Kind, Evaluate>();
    return (results, animal) => {
      const kind = kindOf(results, animal);
      let evaluate = made.get(kind);
      if (evaluate === undefined) made.set(kind, (evaluate = this.forKind(expression, kind, moment)));
      return evaluate(results, animal);
    };
  }

  /** An outcome, as if an analysis named it for a phase or a session. */
  outcome(id: Id, moment: Moment = {}): Evaluate {
    return this.of({ type: 'observation', subject: { type: 'reference', id } }, moment);
  }

  /** `isPlain` where rates stay as they are written, since they meet something whose unit nobody has said. */
  private forKind(expression: Expression, kind: Kind, moment: Moment, isPlain = false): Evaluate {
    switch (expression.type) {
      case 'literal':
        return constant(isPlain ? numberOf(expression.value) : byMinute(expression.value));
      case 'choice': {
        const holds = this.isOf(expression.is, kind);
        return expression.negated ? (results, animal) => 1 - holds(results, animal) : holds;
      }
      case 'observation':
        return this.observation(expression, kind, moment);
      case 'operation':
        return this.operation(expression.operator, expression.arguments, kind, moment, !ofConditions.has(expression.operator) && (isPlain || this.isAsInTable(expression)));
    }
  }

  private operation(operator: Operator | FunctionName, parts: readonly Expression[], kind: Kind, moment: Moment, isPlain: boolean): Evaluate {
    const [only] = parts;
    if (only !== undefined && isOverAnimals(operator, parts)) {
      const ofAll = overAnimals[operator];
      const each = this.of(only, moment);
      const share = parts[1] === undefined ? constant(Number.NaN) : this.forKind(parts[1], kind, moment);
      return (results, animal) => ofAll(Float64Array.from({ length: results.count }, (_, other) => each(results, other)), animal, share(results, animal));
    }
    const isShare = operator === '/' && this.areOfOneMeasure(parts);
    const inner = parts.map((part, index) => this.forKind(part, kind, isShare && index === 1 ? { ...moment, isWhole: true } : moment, isPlain));
    const [one = constant(Number.NaN), two = constant(Number.NaN)] = inner;
    const combine = ofTwo[operator];
    if (combine !== undefined) return (results, animal) => combine(one(results, animal), two(results, animal));
    const gather = ofMany[operator];
    if (gather === undefined) throw new Unanswerable(`'${operator}' cannot be worked out for one animal`);
    return (results, animal) => gather(inner.map((evaluate) => evaluate(results, animal)));
  }

  private areOfOneMeasure([over, under]: readonly Expression[]): boolean {
    const measures = new Set(over === undefined ? [] : this.measuresIn(over));
    return under !== undefined && this.measuresIn(under).some((measure) => measures.has(measure));
  }

  private measuresIn(expression: Expression): Id[] {
    return observationsIn(expression).flatMap(({ subject }) => {
      const outcome = this.outcomes.get(idOf(subject));
      return outcome === undefined ? [idOf(subject)] : this.measuresIn(outcome.formula);
    });
  }

  /** Is it made of a measure whose unit nobody has said? What it is compared with is then meant in the unit that its table has. */
  private isAsInTable(expression: Expression): boolean {
    if (expression.type === 'operation') return expression.arguments.some((part) => this.isAsInTable(part));
    if (expression.type !== 'observation' || expression.subject.type !== 'reference') return false;
    const { id } = expression.subject;
    const outcome = this.outcomes.get(id);
    if (outcome !== undefined) return this.isAsInTable(outcome.formula);
    return this.definitions.get(id)?.kind === 'measure' && !isOfKnownUnit(id, this.definitions);
  }

  private observation(observation: ObservationExpression, kind: Kind, outer: Moment): Evaluate {
    const { subject, during, among = [] } = observation;
    const moment = during === undefined ? outer : outer.onDay?.has(idOf(during)) === true ? { ...outer, during: idOf(during) } : { during: idOf(during), ...(outer.isWhole && { isWhole: true }) };
    const within = among.filter((level) => this.isWithin(level)).map(idOf);
    const between = among.filter((level) => !this.isWithin(level)).map((level) => this.isOf(level, kind));
    const value = this.subject(subject, observation, kind, moment, new Set(within));
    if (between.length === 0) return value;
    return (results, animal) => (between.every((holds) => holds(results, animal) === 1) ? value(results, animal) : Number.NaN);
  }

  private subject(subject: Value, { place }: ObservationExpression, kind: Kind, moment: Moment, within: ReadonlySet<Id>): Evaluate {
    if (subject.type !== 'reference') return constant(numberOf(subject));
    const outcome = this.outcomes.get(subject.id);
    if (outcome !== undefined) return this.outcomeAt(outcome, kind, moment, within);
    if (this.definitions.get(subject.id)?.kind === 'measure') return this.measure(subject.id, placeOf(place, kind), kind, moment, within);
    const level = this.levels.get(kind.levels[subject.id] ?? '')?.level;
    if (level?.value !== undefined) return constant(numberOf(level.value));
    throw new Unanswerable(`${subject.id} is no measure, no outcome and no factor whose levels are numbers`);
  }

  /** Of a whole apparatus, what is measured in all its places together; what is not measured by places, in the sessions there. */
  private measure(measure: Id, place: Id | null, kind: Kind, moment: Moment, within: ReadonlySet<Id>): Evaluate {
    const whole = place === null ? undefined : this.definitions.get(place);
    if (whole?.kind !== 'apparatus') return this.measured(kind, { measure, place, moment, within });
    if (nameOf(measure) === 'latency') throw new Unanswerable(`a latency is one of a place, and ${nameOf(whole.id)} is all of them`);
    const places = (whole.parts ?? []).filter((part) => !(moment.isWhole === true && term(part, 'counts_in_share') === 'no')).map(({ id }) => id);
    const parts = places.filter((part) => this.cellsOf(kind, measure, part).length > 0);
    if (parts.length === 0) return this.ofSessionsIn(whole.id, { measure, moment, within }, kind);
    const each = parts.map((part) => this.measured(kind, { measure, place: part, moment, within }));
    return (results, animal) => each.reduce((sum, evaluate) => sum + evaluate(results, animal), 0);
  }

  /** Of several apparatuses nobody can tell in which one it was. */
  private ofSessionsIn(apparatus: Id, { measure, moment, within }: { measure: Id; moment: Moment; within: ReadonlySet<Id> }, kind: Kind): Evaluate {
    const others = [...this.definitions.values()].filter((one) => one.kind === 'apparatus' && one.id !== apparatus);
    if (others.length > 0 && moment.during === undefined) throw new Unanswerable(`${nameOf(measure)} is measured of a session, not of a place, and there are several apparatuses: say in which phase or session, and leave “in ${nameOf(apparatus)}” out`);
    return this.measured(kind, { measure, place: null, moment, within });
  }

  /** The mean of a measure over the sessions that are meant. */
  private measured(kind: Kind, { measure, place, moment, within }: { measure: Id; place: Id | null; moment: Moment; within: ReadonlySet<Id> }): Evaluate {
    const found = this.cellsOf(kind, measure, place).filter((index) => isAt(kind.cells[index] as Cell, moment, within));
    const [only] = found;
    if (only !== undefined && found.length === 1) return ({ values, width }, animal) => values[animal * width + only] ?? Number.NaN;
    return ({ values, width }, animal) => meanOf(found.map((index) => values[animal * width + index] ?? Number.NaN).filter((value) => !Number.isNaN(value)));
  }

  /** Which cells of a kind of animals are of a measure in a place; they are asked for once for each session and outcome. */
  private cellsOf(kind: Kind, measure: Id, place: Id | null): readonly number[] {
    const keyOf = (cell: Pick<Cell, 'measure' | 'place'>): string => `${cell.measure} ${cell.place}`;
    let cells = this.cells.get(kind);
    if (cells === undefined) this.cells.set(kind, (cells = grouped([...kind.cells.keys()], (index) => keyOf(kind.cells[index] as Cell))));
    return cells.get(keyOf({ measure, place })) ?? [];
  }

  /** An outcome of several sessions is the mean of what it is in those in which it is known, as a measure is. */
  private outcomeAt({ formula }: Outcome, kind: Kind, moment: Moment, within: ReadonlySet<Id>): Evaluate {
    const isWholeDay = moment.day !== undefined && moment.session === undefined;
    const isOpen = moment.during === undefined && moment.session === undefined && within.size === 0;
    if (moment.onDay !== undefined || isWholeDay || isOpen) return this.forKind(formula, kind, moment);
    const sessions = occasionsIn(kind.cells.filter((cell) => isAt(cell, moment, within)));
    // What its formula names that a session is part of is meant in that session.
    const each = sessions.map(({ day, phase, session }) => this.forKind(formula, kind, { day, session, ...(moment.isWhole && { isWhole: true }), onDay: new Set([phase, session, ...kind.cells.flatMap((cell) => (cell.session === session ? (cell.step ?? []) : []))]) }));
    return (results, animal) => meanOf(each.map((evaluate) => evaluate(results, animal)).filter((value) => !Number.isNaN(value)));
  }

  private isWithin(level: Value): boolean {
    return this.levels.get(idOf(level))?.factor.kind === 'within';
  }

  /** Whether an animal has a level, is of a group, or is what a word says. */
  private isOf(level: Value, kind: Kind): Evaluate {
    if (level.type === 'term') {
      const word = kind.words[level.list];
      return constant(word === undefined ? Number.NaN : Number(composed(word) === composed(level.term)));
    }
    const id = idOf(level);
    const found = this.levels.get(id);
    if (found === undefined) return constant(Number(kind.arm === id));
    const { factor, level: asked } = found;
    if (factor.kind !== 'afterwards') return constant(Number(kind.levels[factor.id] === id));
    const after = reference(factor, 'formed_after');
    const moment = after === undefined ? {} : { during: after };
    if (asked.rule !== undefined) return this.of(asked.rule, moment);
    const others = factor.levels.flatMap(({ rule }) => (rule === undefined ? [] : [this.of(rule, moment)]));
    return (results, animal) => 1 - or(others.map((holds) => holds(results, animal)));
  }
}

function kindOf({ kinds, kindOf: indices }: Results, animal: number): Kind {
  const kind = kinds[indices[animal] ?? -1];
  if (kind === undefined) throw new RangeError(`There is no animal ${animal}.`);
  return kind;
}

/** Each condition that they join is by itself. */
const ofConditions: ReadonlySet<string> = new Set<Operator>(['and', 'or', 'not']);

const constant = (value: number): Evaluate => () => value;

function numberOf(value: Value): number {
  if (value.type === 'quantity' || value.type === 'number') return value.value;
  if (value.type === 'clock') return value.minute;
  throw new Unanswerable(value.type === 'unstated' ? 'a number in it is unstated' : 'it has a part that is no number');
}

/** What is stated for each second, for each minute: times are kept in minutes, and so is what is divided by them. */
function byMinute(value: Value): number {
  return value.type === 'quantity' && (value.unit === 'Hz' || value.unit === 'cm/s') ? value.value * 60 : numberOf(value);
}

function idOf(value: Value): Id {
  return value.type === 'reference' ? value.id : '';
}

function placeOf(place: Value | undefined, kind: Kind): Id | null {
  return place === undefined ? null : (kind.places[idOf(place)] ?? idOf(place));
}

/** Is a cell of what is meant? */
export function isAt(cell: Cell, { during, day, session }: Moment, within: ReadonlySet<Id> = new Set()): boolean {
  if (during !== undefined && cell.phase !== during && cell.session !== during && cell.step !== during) return false;
  if (day !== undefined && cell.day !== day) return false;
  if (session !== undefined && cell.session !== session) return false;
  return [...within].every((level) => Object.values(cell.levels).includes(level));
}
