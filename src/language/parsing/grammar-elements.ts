import { AstUtils, type GrammarAST } from 'langium';
import { PlacePrefGrammar } from '../generated/grammar.js';

let elements: readonly GrammarAST.AbstractElement[] | undefined;

/** An element of the grammar by its place among all of them; the grammar is unpacked only when one is asked for. */
export function grammarElement(index: number): GrammarAST.AbstractElement | undefined {
  if (index < 0) return undefined;
  elements ??= AstUtils.streamAllContents(PlacePrefGrammar()).toArray() as unknown as GrammarAST.AbstractElement[];
  return elements[index];
}
