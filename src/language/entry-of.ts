/** What a table has under a word that comes from a text; undefined where it has none. Objects know some words of their own, as `constructor`, which are found by `table[word]` alone. */
export function entryOf<T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}
