import type { DefinitionKind, Id } from '../../../ir/types.js';
import type { StudyModel } from '../model/study.js';
import { practice } from '../rule.js';

/** Pairings hold for whoever they pair, whether or not a step names them. */
const kinds: readonly DefinitionKind[] = ['drug', 'vehicle', 'mix', 'device', 'stimulus'];

/** Calls for every text inside a part of the study: ids among them. */
function eachText(part: unknown, call: (text: string) => void): void {
  if (typeof part === 'string') call(part);
  else if (Array.isArray(part)) for (const item of part) eachText(item, call);
  else if (typeof part === 'object' && part !== null) for (const [key, inner] of Object.entries(part)) {
    call(key);
    eachText(inner, call);
  }
}

/** Every id that some part of the study names; what a definition says of itself does not count. */
function namedIn({ study }: StudyModel): ReadonlySet<Id> {
  const named = new Set<Id>();
  const { definitions, unstated: _, ...rest } = study;
  eachText(rest, (text) => named.add(text));
  for (const definition of definitions) eachText(definition, (text) => { if (text !== definition.id) named.add(text); });
  return named;
}

export const unusedName = practice('unused-name', (model, report) => {
  if (model.study.kind === 'library') return;
  const named = namedIn(model);
  for (const kind of kinds) for (const { id, name, at } of model.own(kind)) {
    if (!named.has(id)) report({ at, message: `The ${kind} ${name} is declared, but nothing uses it; use it where it is meant, or take it out.` });
  }
});
