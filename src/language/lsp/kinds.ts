import type { AstNode, AstNodeDescription } from 'langium';
import type { NodeKindProvider } from 'langium/lsp';
import { CompletionItemKind, SymbolKind } from 'vscode-languageserver-types';
import { kindOf, type Kind } from '../vocabulary/kinds.js';

interface Look {
  readonly symbol: SymbolKind;
  readonly completion: CompletionItemKind;
  /** Standard type of semantic tokens, which every colour theme knows. */
  readonly token: string;
}

const look = (symbol: SymbolKind, completion: CompletionItemKind, token: string): Look => ({ symbol, completion, token });

const material = look(SymbolKind.Class, CompletionItemKind.Class, 'class');
const place = look(SymbolKind.Struct, CompletionItemKind.Struct, 'struct');
const animals = look(SymbolKind.Interface, CompletionItemKind.Interface, 'interface');
const entry = look(SymbolKind.Constant, CompletionItemKind.Constant, 'type');
const section = look(SymbolKind.Object, CompletionItemKind.Module, 'variable');
const time = look(SymbolKind.Event, CompletionItemKind.Event, 'event');

/** How editors show each kind of thing: the language's kinds among the few that the protocol has. */
const looks: Readonly<Record<Kind, Look>> = {
  drug: material, vehicle: material, mix: material, device: material, stimulus: material, preparation: material,
  apparatus: place, compartment: place, zone: place, door: place, configuration: place, role: place,
  animals, pairing: animals, groups: animals, arm: animals,
  procedure: look(SymbolKind.Function, CompletionItemKind.Function, 'function'),
  parameter: look(SymbolKind.TypeParameter, CompletionItemKind.TypeParameter, 'parameter'),
  placeholder: look(SymbolKind.TypeParameter, CompletionItemKind.TypeParameter, 'parameter'),
  species: entry, route: entry, substance: entry, limit: entry, kinetics: entry, measure: entry,
  terms: look(SymbolKind.Enum, CompletionItemKind.Enum, 'enum'),
  factor: look(SymbolKind.Enum, CompletionItemKind.Enum, 'enum'),
  term: look(SymbolKind.EnumMember, CompletionItemKind.EnumMember, 'enumMember'),
  level: look(SymbolKind.EnumMember, CompletionItemKind.EnumMember, 'enumMember'),
  allocation: section, blinding: section, analysis: section, hypothesis: section, simulation: section, scenario: section, sample_size: section,
  outcome: look(SymbolKind.Variable, CompletionItemKind.Variable, 'variable'),
  experiment: look(SymbolKind.Namespace, CompletionItemKind.Module, 'namespace'),
  template: look(SymbolKind.Function, CompletionItemKind.Function, 'macro'),
  phase: time, background: time, session: time, step: time,
  fact: look(SymbolKind.Property, CompletionItemKind.Property, 'property'),
};

export const lookOf = (kind: Kind): Look => looks[kind];

/** Icons of declarations in outlines and lists. */
export class PlacePrefNodeKinds implements NodeKindProvider {
  getSymbolKind(node: AstNode | AstNodeDescription): SymbolKind {
    return lookOf(kindIn(node)).symbol;
  }

  getCompletionItemKind(node: AstNode | AstNodeDescription): CompletionItemKind {
    return lookOf(kindIn(node)).completion;
  }
}

function kindIn(node: AstNode | AstNodeDescription): Kind {
  const found = '$type' in node ? node : (node as AstNodeDescription).node;
  return (found && kindOf(found as AstNode)) ?? 'fact';
}
