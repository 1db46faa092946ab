import { DefaultScopeComputation, MultiMap, type AstNode, type AstNodeDescription, type LangiumDocument, type LocalSymbols } from 'langium';
import { isProtocolFile } from '../generated/ast.js';
import { namesIn } from './names.js';

/** The names of a document are collected once, by `names.ts`; Langium's own tables stay empty. */
export class PlacePrefScopeComputation extends DefaultScopeComputation {
  override collectLocalSymbols(): Promise<LocalSymbols> {
    return Promise.resolve(new MultiMap<AstNode, AstNodeDescription>());
  }

  override collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const root = document.parseResult.value;
    if (!isProtocolFile(root)) return Promise.resolve([]);
    return Promise.resolve([...namesIn(root).values()].flat().map((node) => this.descriptions.createDescription(node, node.name, document)));
  }
}
