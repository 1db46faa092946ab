import { withInner, withParts } from '../language/ir/reading.js';
import type { Facts, Id, Study } from '../language/ir/types.js';
import { changeOf, keysOfBoth, type Change } from './change.js';

/** Everything that two versions of a protocol state otherwise: doses, numbers of animals, methods, formulas. */
export function changedFacts(before: Study, after: Study): Change[] {
  const [was, is] = [statementsOf(before), statementsOf(after)];
  return keysOfBoth(was, is).flatMap((what) => changeOf(what, was.get(what), is.get(what)) ?? []);
}

/** What is written, by a name of the part and of the fact: `drug morphine, dose`. */
function statementsOf({ title, facts, definitions, experiments }: Study): Map<string, string> {
  const found = new Map<string, string>([['title', title]]);
  const state = (part: string, stated: Facts | undefined): void => {
    for (const [name, fact] of Object.entries(stated ?? {})) found.set(part === '' ? name : `${part}, ${name}`, fact.written);
  };
  const written = (part: string, text: string): void => void found.set(part, text);
  state('', facts);
  for (const definition of definitions.filter(({ origin }) => origin !== 'library').flatMap(withParts)) {
    written(partName(definition.id), 'declared');
    state(partName(definition.id), definition.facts);
  }
  for (const experiment of experiments) {
    const { factors, groups, assignments, sections, outcomes, exclusions, phases } = experiment;
    for (const part of [experiment, ...groups, ...assignments, ...sections]) state(partName(part.id), part.facts);
    for (const { id, facts: stated, levels } of factors) {
      state(partName(id), stated);
      written(`${partName(id)}, levels`, levels.map(({ name, value }) => (value === undefined || value.type === 'unstated' ? name : `${name} ${value.written}`)).join(', '));
    }
    for (const { id, written: formula, facts: stated } of outcomes) {
      written(partName(id), formula);
      state(partName(id), stated);
    }
    for (const { id, written: condition, facts: stated } of exclusions) {
      written(partName(id), condition);
      state(partName(id), stated);
    }
    for (const { id, facts: stated, until, sessions } of phases) {
      state(partName(id), stated);
      if (until !== undefined) written(`${partName(id)}, until`, until.written);
      for (const session of sessions) {
        state(partName(session.id), session.facts);
        for (const step of session.steps.flatMap(withInner)) state(partName(step.id), step.facts);
      }
    }
  }
  return found;
}

/** `drug morphine` of `drug.morphine`. */
function partName(id: Id): string {
  return id.replace('.', ' ');
}
