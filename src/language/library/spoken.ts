import { suggest } from '../spelling/suggest.js';
import { routeNames, speciesNames } from './generated/names.js';

/** What the library declares of each kind, with what papers call it. */
const declared = { route: routeNames, species: speciesNames } as const;

export type Spoken = keyof typeof declared;

/** Short forms and plurals that no rule gives. */
const short: Readonly<Record<Spoken, Readonly<Record<string, string>>>> = {
  route: { ig: 'po', in: 'intranasal', it: 'intrathecal', id: 'intradermal', sq: 'sc', subcut: 'sc' },
  species: { mice: 'mouse', planarians: 'planarian' },
};

/** What papers call a word of a list: list and word, and the word that stands for it. */
const spokenTerms: ReadonlyMap<string, string> = new Map([['assignment unbiased', 'counterbalanced'], ['test unpaired_t_test', 't_test']]);

export const meantTerm = (list: string, word: string): string | undefined => spokenTerms.get(`${list} ${word.toLowerCase()}`);

export const isSpoken = (kind: string): kind is Spoken => Object.hasOwn(declared, kind);

export const entriesOf = (kind: Spoken): string[] => Object.keys(declared[kind]);

/**
 * The route or species of the library that a word of a paper stands for: `i.p.`, `intraperitoneal` and `IP` give `ip`, `mice`
 * gives `mouse`. Undefined if it is none, or the name itself.
 */
export function meantEntry(kind: Spoken, word: string): string | undefined {
  const plain = word.toLowerCase().replace(/(?<=\b\w)\.|[.]$/g, '').replaceAll('_', ' ').trim();
  const names = Object.entries(declared[kind]);
  const forms = new Set([plain, plain.replace(/ly$/, ''), plain.replace(/s$/, '')]);
  const called = names.find(([name, papers]) => [name.replaceAll('_', ' '), ...papers].some((one) => forms.has(one.toLowerCase())))?.[0];
  const found = called ?? (Object.hasOwn(short[kind], plain) ? short[kind][plain] : undefined) ?? suggest(word, entriesOf(kind), 1)[0];
  return found === word ? undefined : found;
}
