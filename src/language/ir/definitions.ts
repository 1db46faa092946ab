import { AstUtils, type AstNode } from 'langium';
import { flatMap } from '../flat-map.js';
import { isEntry, isMaterial, isParameter, isPlace, isPopulation, isProcedure, type Entry, type Material, type Parameter, type Place, type Population, type Procedure } from '../generated/ast.js';
import { isLibraryUri } from '../library/uris.js';
import type { Table } from '../references/names.js';
import { lowerFacts, lowerProvenance } from './facts.js';
import type { Lowering } from './lowering.js';
import type { Definition, DefinitionKind, ParameterDefinition } from './types.js';
import { lowerItem } from './values.js';

export type DefinitionNode = Material | Place | Population | Procedure | Entry;

export const isDefinition = (node: AstNode): node is DefinitionNode => isMaterial(node) || isPlace(node) || isPopulation(node) || isProcedure(node) || isEntry(node);

function origin(node: AstNode, lowering: Lowering): Definition['origin'] {
  const root = AstUtils.findRootNode(node);
  if (root === lowering.file) return 'protocol';
  const uri = AstUtils.getDocument(root).uri;
  return isLibraryUri(uri) ? 'library' : 'import';
}

function lowerParameter(node: Parameter, of: string, lowering: Lowering): ParameterDefinition {
  const fallback = node.default === undefined ? undefined : lowerItem(node.default, lowering, { id: of, name: node.name })[0];
  return {
    id: lowering.id(node),
    name: node.name,
    type: node.type,
    ...(node.preposition !== undefined && { preposition: node.preposition }),
    ...(node.suffix !== undefined && { times: true }),
    ...(fallback !== undefined && { default: fallback }),
  };
}

/** A drug whose name is that of a substance of the library is that substance, unless it says `of` another. */
function substanceOf(node: Material, lowering: Lowering, library: readonly Table[]): { substance?: string } {
  const said = node.substance?.ref;
  if (said !== undefined) return { substance: lowering.id(said) };
  if (node.kind !== 'drug') return {};
  const same = flatMap(library, (table) => table.get(node.name) ?? []).find((entry) => isEntry(entry) && entry.kind === 'substance');
  return same === undefined ? {} : { substance: lowering.id(same) };
}

export const definitionKind = (node: DefinitionNode): DefinitionKind => (isProcedure(node) ? 'procedure' : node.kind);

export function lowerDefinition(node: DefinitionNode, lowering: Lowering, library: readonly Table[]): Definition {
  const id = lowering.id(node);
  const statements = node.block?.statements ?? [];
  const parts = statements.filter(isPlace).map((part) => lowerDefinition(part, lowering, library));
  const parameters = isProcedure(node) ? statements.filter(isParameter).map((parameter) => lowerParameter(parameter, id, lowering)) : [];
  return {
    id,
    kind: definitionKind(node),
    name: node.name,
    origin: origin(node, lowering),
    ...(isMaterial(node) && substanceOf(node, lowering, library)),
    facts: lowerFacts(node.block, id, lowering),
    ...(parts.length > 0 && { parts }),
    ...(parameters.length > 0 && { parameters }),
    ...lowerProvenance(node.annotations, node.block),
    at: lowering.at(node),
  };
}

