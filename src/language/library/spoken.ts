import { entryOf } from '../entry-of.js';
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
const spokenTerms: ReadonlyMap<string, string> = new Map([
  ['assignment unbiased', 'counterbalanced'],
  ...saidFor('test', {
    t_test: ['unpaired_t_test', 'students_t_test', 'student_t_test', 'two_sample_t_test', 'ttest'],
    paired_t_test: ['dependent_t_test'],
    welch_test: ['welch_t_test', 'welchs_t_test', 'unequal_variances_t_test'],
    mann_whitney: ['mann_whitney_u', 'u_test', 'wilcoxon_rank_sum', 'rank_sum'],
    wilcoxon: ['wilcoxon_signed_rank', 'signed_rank'],
    one_way_anova: ['anova', 'oneway_anova'],
    factorial_anova: ['two_way_anova', 'three_way_anova', 'four_way_anova', 'twoway_anova'],
    repeated_anova: ['repeated_measures_anova', 'rm_anova'],
    mixed_anova: ['split_plot_anova', 'mixed_design_anova'],
    mixed_model: ['linear_mixed_model', 'mixed_effects_model', 'lmm', 'lme'],
    correlation: ['pearson', 'pearson_correlation'],
  }),
  ...saidFor('correction', {
    uncorrected: ['none', 'lsd', 'fisher_lsd'],
    holm: ['holm_bonferroni', 'bonferroni_holm'],
    tukey: ['tukey_hsd', 'tukeys_hsd', 'tukey_kramer'],
    sidak: ['dunn_sidak'],
    newman_keuls: ['student_newman_keuls', 'snk'],
    fdr: ['benjamini_hochberg', 'bh', 'false_discovery_rate'],
  }),
]);

function saidFor(list: string, words: Readonly<Record<string, readonly string[]>>): (readonly [string, string])[] {
  return Object.entries(words).flatMap(([word, others]) => others.map((other) => [`${list} ${other}`, word] as const));
}

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
  const found = called ?? entryOf(short[kind], plain) ?? suggest(word, entriesOf(kind), 1)[0];
  return found === word ? undefined : found;
}
