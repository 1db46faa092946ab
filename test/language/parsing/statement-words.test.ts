import { GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { statementWords } from '../../../src/language/parsing/statement-words.js';
import { createPlacePref } from '../../../src/language/services.js';

/** Words with which an element of the grammar can begin; `open` if it can also be empty. */
function firstWords(element: GrammarAST.AbstractElement): { words: string[]; open: boolean } {
  const optional = element.cardinality === '?' || element.cardinality === '*';
  const inner = (): { words: string[]; open: boolean } => {
    if (GrammarAST.isKeyword(element)) return { words: [element.value], open: false };
    if (GrammarAST.isAssignment(element)) return firstWords(element.terminal);
    if (GrammarAST.isAction(element)) return { words: [], open: true };
    if (GrammarAST.isRuleCall(element)) {
      const rule = element.rule.ref;
      return GrammarAST.isParserRule(rule) ? firstWords(rule.definition) : { words: [], open: false };
    }
    if (GrammarAST.isAlternatives(element)) {
      const all = element.elements.map(firstWords);
      return { words: all.flatMap(({ words }) => words), open: all.some(({ open }) => open) };
    }
    if (!GrammarAST.isGroup(element)) return { words: [], open: false };
    const words: string[] = [];
    for (const part of element.elements) {
      const found = firstWords(part);
      words.push(...found.words);
      if (!found.open) return { words, open: false };
    }
    return { words, open: true };
  };
  const found = inner();
  return { words: found.words, open: found.open || optional };
}

describe('the words that begin a statement', () => {
  it('are those of the grammar', () => {
    const rule = createPlacePref().language.Grammar.rules.filter(GrammarAST.isParserRule).find(({ name }) => name === 'Statement');
    expect(rule).toBeDefined();
    const words = rule === undefined ? [] : firstWords(rule.definition).words.filter((word) => /^[a-z]/.test(word));
    // The header begins a file and no statement; `otherwise` begins the other side of a “when”.
    const others = ['protocol', 'library', 'otherwise'];
    expect([...statementWords].sort()).toEqual([...new Set([...words, ...others])].sort());
  });
});
