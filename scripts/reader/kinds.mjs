// The kinds of words that there are, as numbers.
import { AstUtils, GrammarAST, GrammarUtils } from 'langium';

/** The end of the text. */
export const end = 0;

/**
 * All kinds in the order of the grammar, with numbers: those that can be a name come last, so that one comparison tells them.
 * `NAME` itself is no kind, but a set of them.
 */
export function kindsOf(grammar, canBeName) {
  const words = new Set();
  for (const rule of GrammarUtils.getAllReachableRules(grammar, false)) {
    if (GrammarAST.isTerminalRule(rule)) words.add(rule.name);
    else for (const node of AstUtils.streamAllContents(rule)) if (GrammarAST.isKeyword(node)) words.add(node.value);
  }
  const all = [...words];
  const numbered = [...all.filter((name) => name !== 'NAME' && !canBeName(name)), ...all.filter(canBeName)];
  const numbers = new Map(numbered.map((name, index) => [name, index + 1]));
  // The reader keeps the kinds of a text in bytes.
  if (numbered.length > 255) throw new Error('The grammar has too many words for scripts/reader.');
  const names = numbered.filter(canBeName).map((name) => numbers.get(name));
  return {
    entries: all.map((name) => [name, numbers.get(name) ?? 0]),
    count: numbered.length + 1,
    firstName: names[0],
    /** The kinds that a word of the grammar stands for. */
    of: (name) => (name === 'NAME' ? names : [numbers.get(name)]),
    nameOf: (kind) => (kind === end ? 'the end' : numbered[kind - 1]),
  };
}

export function emitKinds({ entries, firstName }) {
  return `// Made by scripts/reader from placepref.langium. Not edited by hand.

/** Kinds of words, in the order of the grammar: what each is called there, and its number. */
export const kinds: Readonly<Record<string, number>> = {
${entries.map(([name, number]) => `  ${JSON.stringify(name)}: ${number},\n`).join('')}};

/** From this number on, a word can be a name. */
export const firstName = ${firstName};
`;
}
