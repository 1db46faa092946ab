import { isAct, isAdministration, isAmount, isAnchorClause, isAtClause, isBareClause, isBetweenClause, isComputed, isLabelClause, isPrepositionClause, isText, type Administration, type AnchorClause, type AtClause, type BareClause, type BetweenClause, type Clause, type Item, type LabelClause } from '../generated/ast.js';
import { isReckoned, workOut } from '../formulas/work-out.js';
import { dimensionOf, sameDimension } from '../quantities/dimensions.js';
import { readFigure } from '../quantities/figure.js';
import type { Unit } from '../quantities/parse-unit.js';
import { describeAccepts, isDimensionName } from '../vocabulary/accepts.js';
import { slotsOf, type Sentence, type Slot } from './slots.js';
import { remembered } from '../remembered.js';

/** A clause that says when: at a clock time, in a window, or counted from another step. */
export type TimingClause = AtClause | BetweenClause | AnchorClause | BareClause;

/** The clauses of a sentence, sorted by what they say. */
export interface Reading {
  readonly slots: readonly Slot[];
  /** Values by the name of the slot that they fill, in the order in which they stand. */
  readonly values: ReadonlyMap<string, readonly Item[]>;
  readonly timing: readonly TimingClause[];
  readonly label: LabelClause | undefined;
  /** Clauses that the sentence does not take. */
  readonly problems: readonly { readonly clause: Clause; readonly message: string }[];
}

function fitsBare(slot: Slot, { value, times }: BareClause, lent: Unit | undefined): boolean {
  if (slot.preposition !== undefined || (slot.times ?? false) !== times) return false;
  if (isAmount(value)) {
    if (times) return true;
    const { unit = lent, unitText } = readFigure((value.high ?? value.low)?.text ?? '');
    if (unit === undefined) return unitText !== '' ? slot.accepts.some(isDimensionName) : slot.accepts.includes('count') || slot.accepts.includes('number');
    return slot.accepts.some((name) => isDimensionName(name) && sameDimension(dimensionOf(name), unit.dimension));
  }
  if (isText(value)) return slot.accepts.includes('text');
  if (!isComputed(value)) return true;
  const worked = workOut(value.expression);
  if (!isReckoned(worked)) return slot.accepts.some(isDimensionName);
  return slot.accepts.some((name) => (isDimensionName(name) ? sameDimension(dimensionOf(name), worked.dimension) : (name === 'count' || name === 'number') && sameDimension({}, worked.dimension)));
}

function timingOf(clause: Clause): TimingClause | undefined {
  if (isBareClause(clause)) return clause.anchor === undefined ? undefined : clause;
  return isAtClause(clause) || isBetweenClause(clause) || isAnchorClause(clause) ? clause : undefined;
}

/** Does a clause say when something is, and not only within what bounds? */
export function fixesTime(clause: TimingClause): boolean {
  return isAtClause(clause) ? clause.bound === undefined : !isBetweenClause(clause);
}

/** The unit that a bare number takes from a later one: `1, 3, 10 mg/kg`. */
function lentUnit(clauses: readonly Clause[], index: number): Unit | undefined {
  for (const clause of clauses.slice(index + 1)) {
    if (!isBareClause(clause) || clause.anchor !== undefined || clause.times || !isAmount(clause.value)) return undefined;
    const { unit, unitText } = readFigure((clause.value.high ?? clause.value.low)?.text ?? '');
    if (unitText !== '') return unit;
  }
  return undefined;
}

/** `current (1 mA), pulse (for …), count (… times)` */
function shown(slots: readonly Slot[]): string {
  return slots.map(({ name, preposition, times, accepts }) => `${name} (${preposition === undefined ? (times ? '… times' : describeAccepts(accepts[0] ?? 'text')) : `${preposition} …`})`).join(', ');
}

function what(sentence: Sentence): string {
  if (isAct(sentence)) return `'${sentence.procedure?.$refText ?? ''}'`;
  return 'verb' in sentence ? `'${sentence.verb}'` : 'this statement';
}

/** `inject cocaine 3 times`, `every 1.5 h` */
function isGivenAgain(sentence: Sentence, clause: Clause): sentence is Administration {
  return isAdministration(sentence) && ((isBareClause(clause) && clause.times) || (isPrepositionClause(clause) && clause.preposition === 'every'));
}

/** How one says that something is given several times in a session. */
function writtenAgain({ verb, materials, clauses }: Administration): string {
  const given = `${verb} ${materials.map(({ $cstNode }) => $cstNode?.text ?? '').join(' + ')}`;
  const interval = clauses.find((clause) => isPrepositionClause(clause) && clause.preposition === 'every');
  const apart = interval !== undefined && isPrepositionClause(interval) ? (interval.value.$cstNode?.text ?? '') : '1 h';
  return `What is given several times is written as often, each counted from the one before: “${given} as first”, “${given} ${apart} after first as second”, and so on.`;
}

/** The clauses of a sentence, read against its slots once for all who ask. */
export const readSentence = remembered(read);

function read(sentence: Sentence): Reading {
  const slots = slotsOf(sentence);
  const values = new Map<string, Item[]>();
  const timing: TimingClause[] = [];
  const problems: { clause: Clause; message: string }[] = [];
  let label: LabelClause | undefined;

  const fill = (clause: Clause, slot: Slot | undefined, value: Item | undefined): void => {
    const text = clause.$cstNode?.text ?? '';
    if (slot === undefined) {
      // `3 times every 1.5 h` is one slip.
      if (isGivenAgain(sentence, clause) && problems.some((problem) => isGivenAgain(sentence, problem.clause))) return;
      const takes = slots.length === 0 ? 'It takes no values.' : `It takes: ${shown(slots)}.`;
      problems.push({ clause, message: `“${text}” says nothing to ${what(sentence)}. ${isGivenAgain(sentence, clause) ? writtenAgain(sentence) : takes}` });
    } else if (values.has(slot.name) && slot.many !== true) {
      problems.push({ clause, message: `“${text}” says ${slot.name} a second time.` });
    } else if (value !== undefined) {
      values.set(slot.name, [...(values.get(slot.name) ?? []), value]);
    }
  };

  const undeclared = isAct(sentence) && sentence.procedure?.ref === undefined;
  for (const [index, clause] of sentence.clauses.entries()) {
    const time = timingOf(clause);
    if (time !== undefined) {
      if (fixesTime(time) && timing.some(fixesTime)) problems.push({ clause, message: `“${clause.$cstNode?.text ?? ''}” says a second time when this is. What happens twice is written twice.` });
      else timing.push(time);
    } else if (isLabelClause(clause)) label = clause;
    else if (undeclared) continue;
    else if (isPrepositionClause(clause)) fill(clause, slots.find(({ preposition }) => preposition === clause.preposition), clause.value);
    else if (isBareClause(clause)) {
      const fitting = slots.filter((slot) => fitsBare(slot, clause, lentUnit(sentence.clauses, index)));
      fill(clause, fitting.find((slot) => !values.has(slot.name) || slot.many === true) ?? fitting[0], clause.value);
    }
  }
  return { slots, values, timing, label, problems };
}
