// Words and signs with which reading is tried again where it stopped: most often one of them was left out, or another stands in its place.

/** Signs that are written for one another. */
export const swaps: Readonly<Record<string, readonly string[]>> = { '=': [':', 'is'], ':': ['='], '.': [','], ',': [';', '.'], ';': [':', ','], '(': ['{'], ')': ['}'], '{': ['('], '}': [')'] };

export const commonSigns = [':', ',', ')', '{', '('];
export const otherSigns = ['=', '}', '.', '+', '-'];

/** Words of prose for `immediately`. */
export const atOnce: ReadonlySet<string> = new Set(['right', 'just', 'directly', 'straight']);

/** Words in the middle of a sentence. */
export const smallWords = ['to', 'for', 'of', 'in', 'at', 'is', 'when', 'days', 'and', 'with', 'by', 'from', 'as', 'per', 'after', 'before', 'the', 'same', 'time', 'stated', 'during', 'among', 'most', 'times', 'otherwise', 'on'];

/** Words that a statement may have lost; the commonest first. */
export const openers = ['when', 'outcome', 'factor', 'phase', 'session', 'terms', 'until', 'exclude', 'assign', 'groups', 'each', 'parameter', 'template', 'use', 'inject', 'drug', 'experiment', 'import', 'allocation'];
