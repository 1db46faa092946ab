import type { DefinitionKind, Id } from '../../../ir/types.js';
import type { StudyModel } from '../model/study.js';
import { practice } from '../rule.js';

/** Pairings hold for whoever they pair, whether or not a step names them. */
const kinds: readonly DefinitionKind[] = ['drug', 'vehicle', 'mix', 'device', 'stimulus'];

/** Adds every text inside a part of the study but one: ids among them. */
function addTexts(part: unknown, found: Set<string>, but?: Id): void {
  if (typeof part === 'string') {
    if (part !== but) found.add(part);
  } else if (Array.isArray(part)) {
    for (const item of part) addTexts(item, found, but);
  } else if (typeof part === 'object' && part !== null) {
    for (const key of Object.keys(part).filter((name) => name !== 'at')) {
      found.add(key);
      addTexts(part[key as keyof typeof part], found, but);
    }
  }
}

/** Every id that some part of the study names; what a definition says of itself does not count, and a timeline names what its steps do. */
function namedIn({ study }: StudyModel): ReadonlySet<Id> {
  const named = new Set<Id>();
  const { definitions, unstated: _, experiments, ...rest } = study;
  addTexts([rest, experiments.map(({ timeline: _timeline, ...declared }) => declared)], named);
  for (const definition of definitions) addTexts(definition, named, definition.id);
  return named;
}

export const unusedName = practice('unused-name', (model, report) => {
  if (model.study.kind === 'library') return;
  const named = namedIn(model);
  for (const kind of kinds) for (const { id, name, at } of model.own(kind)) {
    if (!named.has(id)) report({ at, message: `The ${kind} ${name} is declared, but nothing uses it; use it where it is meant, or take it out.` });
  }
});
