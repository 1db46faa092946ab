import { AstUtils, type AstNode } from 'langium';
import { isFactor, isGroups, isPhase, isProtocolFile, type Groups, type Phase, type Statement } from '../generated/ast.js';
import { isLibraryUri } from '../library/uris.js';
import { importNaming } from '../references/imports.js';
import type { Table } from '../references/names.js';
import { isDefinition, lowerDefinition, type DefinitionNode } from './definitions.js';
import { lowerAssignments, lowerFactor, lowerOutcomes, lowerSections, only } from './design.js';
import { Lowering } from './lowering.js';
import type { Definition, Experiment } from './types.js';
import { Notes } from '../remembered.js';

const topOf = (node: AstNode): Statement | undefined => AstUtils.getContainerOfType(node, (around): around is Statement => around.$container !== undefined && isProtocolFile(around.$container));

/**
 * Definitions of the built-in library, which are the same in every study, each with what lowering it came upon. The
 * library declares substances and no drugs, so that which substances can be looked up makes no difference.
 */
const ofLibrary = new Notes<DefinitionNode, { readonly definition: Definition; readonly collected: Lowering['collected'] }>();

function importedDefinition(node: DefinitionNode, lowering: Lowering, library: readonly Table[]): Definition {
  if (!isLibraryUri(AstUtils.getDocument(node).uri)) return lowerDefinition(node, lowering, library);
  let known = ofLibrary.get(node);
  if (known === undefined) {
    const alone = Lowering.of(lowering.file);
    known = { definition: lowerDefinition(node, alone, library), collected: alone.collected };
    ofLibrary.set(node, known);
  }
  lowering.adopt(known.collected);
  return known.definition;
}

/** What other files declare and something refers to, and what that refers to: definitions, and parts of a design. */
export function importedInto(lowering: Lowering, experiments: readonly Experiment[], library: readonly Table[]): Definition[] {
  const found: Definition[] = [];
  const done = new Set<AstNode>();
  // Lowering one statement can refer to another, so the set grows while it is walked.
  for (const node of lowering.collected.referenced) {
    const top = topOf(node);
    if (top === undefined || done.has(top)) continue;
    done.add(top);
    if (isDefinition(top)) {
      found.push(importedDefinition(top, lowering, library));
      continue;
    }
    if (isPhase(top) || isGroups(top)) timelessImport(top, lowering);
    const placed = [{ node: top, lowering }];
    for (const experiment of experiments) {
      experiment.factors.push(...only(placed, isFactor).map(lowerFactor));
      experiment.assignments.push(...lowerAssignments(placed));
      experiment.sections.push(...lowerSections(placed));
      experiment.outcomes.push(...lowerOutcomes(placed));
    }
  }
  return found;
}

function timelessImport(node: Phase | Groups, lowering: Lowering): void {
  const path = lowering.path(node);
  lowering.problem('PP1102', importNaming(lowering.file, path) ?? lowering.file, `'${node.name}' of ${path} is referred to, but importing a file does not bring its phases and groups into this one. Put them in a template there, and use it here.`);
}
