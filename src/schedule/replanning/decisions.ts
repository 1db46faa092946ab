import { list } from '../../language/words.js';
import type { Exclusion, Expression, Factor, Id, Levels } from '../../language/ir/types.js';
import { askedBy } from '../../results/asked.js';
import { Evaluator, Unanswerable, type Moment } from '../../results/evaluate.js';
import { looksOf, ruleText } from '../../results/rules.js';
import type { AnimalId, LeftAnimal } from '../types.js';
import { columnOf, type Evidence } from './evidence.js';

/** Whether something is so: `open` where it rests on what is to be measured yet; else the columns that it lacks. */
type Answer = boolean | 'open' | { readonly lacking: readonly string[] };

/** What the measurements so far settle: who is excluded, who has which level of a factor that is formed afterwards, which conditions hold. */
export class Decisions {
  private readonly evaluator: Evaluator;

  constructor(private readonly evidence: Evidence) {
    this.evaluator = new Evaluator(evidence.experiment, evidence.definitions);
  }

  /** Is a condition settled for an animal? Only what is measured by now decides, and only where all that it names has been. */
  answer(condition: Expression, index: number, moment: Moment = {}): Answer {
    const { results, from } = this.evidence;
    try {
      const { value, asked } = askedBy(this.evaluator.of(condition, moment), results, index);
      const unknown = asked.filter((one) => Number.isNaN(one.value) && one.animal === index);
      if (asked.some(({ cell }) => cell.day === null || cell.day >= from)) return 'open';
      if (unknown.length > 0) return { lacking: [...new Set(unknown.map(({ cell }) => columnOf(this.evidence, cell)))] };
      return Number.isNaN(value) ? 'open' : value === 1;
    } catch (error) {
      if (error instanceof Unanswerable) return 'open';
      throw error;
    }
  }

  /** Levels of factors that are formed afterwards, as far as they are known. */
  levelsOf(index: number): Levels {
    const formed = this.evidence.experiment.factors.filter(({ kind }) => kind === 'afterwards');
    return Object.fromEntries(formed.flatMap((factor) => {
      const level = factor.levels.find(({ id }) => this.answer(hasLevel(factor, id), index) === true);
      return level === undefined ? [] : [[factor.id, level.id]];
    }));
  }

  /** Who is not there any more by the exclusions of the protocol that take an animal out of the whole study; and what could not be told. */
  leaving(out: ReadonlySet<AnimalId>): { readonly left: LeftAnimal[]; readonly notes: string[] } {
    const { animals, experiment, from } = this.evidence;
    const left = new Map<AnimalId, LeftAnimal>();
    const notes: string[] = [];
    for (const exclusion of experiment.exclusions.filter(({ unit, from: outcomes }) => unit === 'animal' && outcomes.length === 0)) {
      const rule = ruleText(exclusion);
      const untold: AnimalId[] = [];
      const lacking = new Set<string>();
      for (const [index, animal] of animals.entries()) {
        if (out.has(animal.id) || left.has(animal.id)) continue;
        const answers = this.momentsOf(exclusion, index).map((moment) => this.answer(exclusion.condition, index, moment));
        if (answers.includes(true)) left.set(animal.id, { animal: animal.id, because: exclusion.id, written: rule, from });
        else if (answers.length > 0 && answers.every((answer) => typeof answer === 'object')) {
          untold.push(animal.id);
          for (const answer of answers) if (typeof answer === 'object') answer.lacking.forEach((column) => lacking.add(column));
        }
      }
      if (untold.length > 0) notes.push(`Whether “${rule}” holds for ${untold.length === animals.length ? 'any animal' : list(untold)} cannot be told: the results lack ${list([...lacking])}.`);
    }
    return { left: [...left.values()], notes };
  }

  /** An animal is withdrawn as soon as it is so in any session; it is excluded by all that was measured. */
  private momentsOf(rule: Exclusion, index: number): Moment[] {
    const past = (this.evidence.subjects[index]?.cells ?? []).filter(({ day }) => day !== null && day < this.evidence.from);
    return looksOf(rule, this.evidence.experiment, past).map(({ moment }) => moment);
  }
}

function hasLevel({ id }: Factor, level: Id): Expression {
  return { type: 'choice', subject: { type: 'reference', id }, is: { type: 'reference', id: level }, negated: false };
}
