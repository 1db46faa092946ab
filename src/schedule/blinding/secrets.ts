import { groupNames, nameOf, stepsOf } from '../../language/ir/reading.js';
import type { Experiment, Id, Study } from '../../language/ir/types.js';
import type { Schedule } from '../types.js';
import type { Blinding } from './sections.js';

/** Words that tell what somebody is blind to. */
export class Secrets {
  /**
   * @param words that no blinded output may have anywhere
   * @param besideCodes names that are given openly too: they may not stand where a code stands
   */
  constructor(
    readonly words: readonly string[],
    readonly besideCodes: readonly string[],
  ) {}

  isNamedIn(text: string): boolean {
    return [...this.words, ...this.besideCodes].some((word) => hasWord(text, word));
  }
}

/** Is a name in a text, as whole words, however it is spelt: `nasal_saline`, `Nasal saline`, `nasal-saline`? */
export function hasWord(text: string, name: string): boolean {
  let pattern = patterns.get(name);
  if (pattern === undefined) patterns.set(name, (pattern = patternOf(name)));
  return pattern.test(text);
}

/** A name is sought in many texts. */
const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const parts = name.split(/[\s_.-]+/).filter((part) => part !== '').map((part) => part.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`));
  return parts.length === 0 ? /(?!)/u : new RegExp(String.raw`(?<![\p{L}\p{N}])${parts.join(String.raw`[\s_.-]*`)}(?![\p{L}\p{N}])`, 'iu');
}

/** Names of hidden factors, their levels, the arms where there are several, and of what concealed steps give, with its doses. */
export function secretsOf(study: Study, { factors, arms, phases }: Experiment, { events, replanned }: Schedule, blinding: Blinding, concealed: ReadonlySet<Id>): Secrets {
  const hidden = factors.filter(({ id }) => blinding.factors.has(id));
  const design = [...hidden.flatMap(({ name, levels }) => [name, ...levels.map((level) => level.name)]), ...(arms.length > 1 ? arms.flatMap(({ id, name }) => [name, ...groupNames([id], '.').values()]) : [])];
  const roles = [...blinding.roles].map(nameOf);
  const steps = stepsOf({ phases });
  const nameOfMaterial = (id: Id): string => study.definitions.find((definition) => definition.id === id)?.name ?? nameOf(id);
  const given = (isConcealed: boolean): ReadonlySet<string> => new Set(steps.filter(({ id }) => concealed.has(id) === isConcealed).flatMap(({ materials = [] }) => materials.map(nameOfMaterial)));
  const doses = [...events, ...(replanned?.cancelled ?? [])].filter(({ step }) => concealed.has(step)).flatMap(({ administration }) => (administration?.materials ?? []).flatMap(({ dose, unit }) => (dose === null || unit === null ? [] : [`${dose} ${unit}`])));
  const [open, coded] = [given(false), given(true)];
  const unique = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => name.length > 1);
  return new Secrets(unique([...design, ...roles, ...[...coded].filter((name) => !open.has(name))]), unique([...[...coded].filter((name) => open.has(name)), ...doses]));
}
