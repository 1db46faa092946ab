import type { TokenType, TokenVocabulary } from 'chevrotain';
import { GrammarAST, GrammarUtils, AstUtils, type Grammar, type TokenBuilder } from 'langium';
import { reservedWords } from './reserved.js';

/**
 * Makes the token types that the parser knows. The words themselves are read by `lexer.ts`, so no type
 * carries a pattern. `NAME` is a category: an `ID`, or any word of the language that is not reserved.
 */
export class PlacePrefTokenBuilder implements TokenBuilder {
  buildTokens(grammar: Grammar): TokenVocabulary {
    const types = new Map<string, TokenType>();
    const name: TokenType = { name: 'NAME' };
    for (const rule of GrammarUtils.getAllReachableRules(grammar, false)) {
      if (GrammarAST.isTerminalRule(rule)) {
        types.set(rule.name, rule.name === 'NAME' ? name : { name: rule.name });
        continue;
      }
      for (const node of AstUtils.streamAllContents(rule)) {
        if (GrammarAST.isKeyword(node)) types.set(node.value, types.get(node.value) ?? { name: node.value });
      }
    }
    for (const type of types.values()) {
      if (type.name === 'ID' || (/^[a-z]/.test(type.name) && !reservedWords.has(type.name))) type.CATEGORIES = [name];
    }
    return [...types.values()];
  }
}
