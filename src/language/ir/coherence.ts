import type { Id, Study } from './types.js';

export interface Incoherence {
  readonly id: Id;
  /** JSON path from the study: `experiments[0].arms[1].animals`. */
  readonly where: string;
  readonly why: 'nothing has this id' | 'two things have this id';
}

/**
 * Properties that name something by its id, in a string, in a list, or as names and values of a record. A test holds
 * this list against the schema. `id` names in a value of type `reference`; everywhere else it declares.
 */
export const referring: ReadonlySet<string> = new Set([
  'animals', 'arm', 'arms', 'as', 'factor', 'from', 'levels', 'materials', 'of', 'per', 'phase', 'places', 'procedure', 'session', 'sessions', 'step', 'substance',
]);

type Visit = (name: string, value: string, where: string, owner: object) => void;

/** Every string of a study with the property that it stands in; names of records of ids too. */
function walk(value: unknown, name: string, where: string, owner: object, visit: Visit): void {
  if (typeof value === 'string') visit(name, value, where, owner);
  else if (Array.isArray(value)) value.forEach((item: unknown, index) => walk(item, name, `${where}[${index}]`, owner, visit));
  else if (typeof value === 'object' && value !== null) {
    // An arm has a record of ids by ids; a factor has a list of levels, and `levels` may be the name of a fact.
    const isRecord = name === 'levels' && (owner as { levels?: unknown }).levels === value && Object.values(value).every((item) => typeof item === 'string');
    for (const [key, inner] of Object.entries(value)) {
      const path = where === '' ? key : `${where}.${key}`;
      if (isRecord) visit(name, key, path, owner);
      walk(inner, isRecord ? name : key, path, value, visit);
    }
  }
}

const isReference = (owner: object): boolean => (owner as { type?: unknown }).type === 'reference';

/** `per` is an id or a word; ids have a dot in them. */
const isWord = (name: string, value: string): boolean => name === 'per' && !value.includes('.');

/** Ids that nothing in the study has, and ids that two different things have. What two experiments share stands in both. */
export function findDanglingIds(study: Study): Incoherence[] {
  const declared = new Map<Id, string>();
  const found: Incoherence[] = [];
  walk(study, '', '', study, (name, id, where, owner) => {
    if (name !== 'id' || isReference(owner)) return;
    const thing = JSON.stringify(owner);
    if ((declared.get(id) ?? thing) !== thing) found.push({ id, where, why: 'two things have this id' });
    declared.set(id, thing);
  });
  walk(study, '', '', study, (name, id, where, owner) => {
    const refers = name === 'id' ? isReference(owner) : referring.has(name) && !isWord(name, id);
    if (refers && !declared.has(id)) found.push({ id, where, why: 'nothing has this id' });
  });
  return found;
}
