/** A number as one writes it: at most three decimals, no exponent. */
export function figure(value: number): string {
  return String(Number(value.toFixed(3)));
}

/** `a, b and c` */
export function list(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** `3 sessions`, `1 session` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

/** A text with its blanks and line ends folded. */
export function folded(text: string): string {
  return /[^\S ]|^ | (?: |$)/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** `drug` of `a drug`. */
export function withoutArticle(phrase: string): string {
  return phrase.replace(/^an? /, '');
}

/** What stands before the block of a statement, or on its first line. */
export function headOf(statement: string): string {
  return statement.split(/\s*[{\r\n]/)[0] ?? statement;
}
