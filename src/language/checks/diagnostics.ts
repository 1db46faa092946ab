import { GrammarUtils, type AstNode } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { codes, type Code } from './codes.js';
import { severities } from './levels.js';
import { pageAbout } from './pages.js';
import type { Finding } from './rule.js';

const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function rangeOf(node: AstNode, property?: string, index?: number): Range {
  const part = property === undefined ? undefined : GrammarUtils.findNodeForProperty(node.$cstNode, property, index);
  return (part ?? node.$cstNode)?.range ?? nowhere;
}

/** A finding as the editor and the command line take it. Quick fixes read `data`. */
export function toDiagnostic(code: Code, finding: Omit<Finding, 'property'> & { property?: string | undefined }): Diagnostic {
  const { related } = finding;
  const uri = related?.node.$cstNode?.root.astNode.$document?.uri.toString();
  return {
    severity: severities[codes[code].severity],
    range: finding.range ?? rangeOf(finding.node, finding.property, finding.index),
    message: finding.message,
    code,
    codeDescription: { href: pageAbout(code) },
    source: 'placepref',
    data: finding.fix === undefined ? { code } : { code, fix: finding.fix },
    ...(related !== undefined && uri !== undefined && { relatedInformation: [{ message: related.message, location: { uri, range: rangeOf(related.node, 'name') } }] }),
  };
}

/** A finding that belongs to a range of the text and to no node. */
export function textDiagnostic(code: Code, range: Range, message: string): Diagnostic {
  return { severity: severities[codes[code].severity], range, message, code, codeDescription: { href: pageAbout(code) }, source: 'placepref', data: { code } };
}
