/**
 * The small words of a sentence. They alone cannot be names: a reader, and the parser, needs them to see
 * where one part of a sentence ends. Every other word of the language (`day`, `phase`, `drug`, …) can.
 */
export const reservedWords: ReadonlySet<string> = new Set([
  'and', 'or', 'not', 'is', 'of', 'in', 'into', 'to', 'at', 'on', 'for', 'from', 'by', 'via', 'with', 'per', 'as', 'but',
  'the', 'before', 'after', 'during', 'between', 'among', 'immediately', 'when', 'otherwise',
  'unstated', 'assumed', 'stated',
]);

/** Whether a kind of word can be a name: an identifier, or a word of the language that is not reserved. */
export const canBeName = (kind: string): boolean => kind === 'ID' || (/^[a-z]/.test(kind) && !reservedWords.has(kind));
