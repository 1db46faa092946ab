import { AstUtils, CstUtils, type AstNode, type CstNode, type LangiumDocument } from 'langium';
import type { HoverProvider, LangiumServices } from 'langium/lsp';
import type { Hover, HoverParams, Position, Range } from 'vscode-languageserver';
import { codeNamed, isCode } from '../../checks/codes.js';
import { readSuppression } from '../../checks/suppression-comments.js';
import { entryOf } from '../../entry-of.js';
import { functions } from '../../formulas/functions.js';
import { isAdministration, isCall, isField, isFigure, isLabelClause, isLiteral, isNamed, isProtocolFile, type Named, type ProtocolFile } from '../../generated/ast.js';
import { isStep } from '../../ir/ids.js';
import { libraryFiles } from '../../library/files.js';
import { fieldTypeOf } from '../../references/field-type.js';
import { importedFiles } from '../../references/imports.js';
import { describeAccepts } from '../../vocabulary/accepts.js';
import { ruleText } from '../rule-text.js';
import type { Studies } from '../study/models.js';
import { beforeFaults, type Reading } from '../study/reading.js';
import { declarationText } from './declarations.js';
import { amountsAround, convertedText, givenText } from './quantity.js';
import { timesText } from './times.js';

const contains = ({ start, end }: Range, { line, character }: Position): boolean =>
  (start.line < line || (start.line === line && start.character <= character)) && (line < end.line || (line === end.line && character <= end.character));

/** What a word of a protocol means: what it names, what it comes to for an animal, when it is, and what a finding there rests on. */
export class PlacePrefHover implements HoverProvider {
  constructor(private readonly services: LangiumServices, private readonly studies: Studies) {}

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const root = document.parseResult.value.$cstNode;
    const offset = document.textDocument.offsetAt(position);
    const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset);
    const rule = this.suppressedRule(document, position);
    if (rule !== undefined) return rule;
    const about = leaf === undefined || leaf.hidden ? [] : this.about(leaf, document);
    const findings = (document.diagnostics ?? []).filter(({ range, code }) => contains(range, position) && typeof code === 'string' && isCode(code));
    const rules = [...new Set(findings.map(({ code }) => String(code)))].filter(isCode).map(ruleText);
    const parts = [...about, ...rules].filter(Boolean);
    return parts.length === 0 ? undefined : { contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') }, ...(leaf !== undefined && about.length > 0 && { range: leaf.range }) };
  }

  private about(leaf: CstNode, document: LangiumDocument): string[] {
    const node = leaf.astNode;
    const study = this.studies.of(document);
    if (isFigure(node) || isLiteral(node)) return [convertedText(leaf.text), ...told(study, amountsAround(node, study))];
    if (isField(node)) return [this.factText(node)];
    if (isCall(node) && leaf.text === node.function) return [entryOf(functions, node.function)?.doc ?? ''];
    const [declared] = this.services.references.References.findDeclarations(leaf);
    const statement = declared !== undefined && isLabelClause(declared) ? declared.$container : (declared ?? node);
    const isHead = leaf.offset === node.$cstNode?.offset;
    const step = around(node);
    const own = [
      declared !== undefined && isNamed(declared) && !isField(declared) ? declarationText(declared as Named, node, this.files(document)) : '',
      ...told(study, timesText(isStep(node) && isHead ? node : statement, study), isAdministration(step) ? givenText(step, study) : ''),
    ];
    if (declared !== undefined && isField(declared)) own.push(this.factText(declared));
    return own.filter(Boolean);
  }

  /** What a fact is, and what it takes. */
  private factText(node: AstNode): string {
    const type = fieldTypeOf(node);
    if (!isField(node) || type === undefined) return '';
    const takes = type.accepts.slice(0, 4).map(describeAccepts).join('; ');
    return `**${node.name}**: ${type.doc}\n\nTakes ${takes}${type.accepts.length > 4 ? '; and others' : ''}.`;
  }

  /** The files in which things are looked up, the nearest first. */
  private files(document: LangiumDocument): ProtocolFile[] {
    const { value: file } = document.parseResult;
    const { LangiumDocuments } = this.services.shared.workspace;
    return isProtocolFile(file) ? [file, ...importedFiles(file, LangiumDocuments), ...libraryFiles(LangiumDocuments)] : [];
  }

  /** Over the name of a rule in a comment that suppresses it. */
  private suppressedRule({ textDocument }: LangiumDocument, position: Position): Hover | undefined {
    const line = textDocument.getText({ start: { line: position.line, character: 0 }, end: { line: position.line + 1, character: 0 } });
    const [comment] = this.services.parser.Lexer.tokenize(line).hidden;
    const suppression = comment && readSuppression(comment);
    if (comment === undefined || suppression === undefined) return undefined;
    for (const found of comment.image.matchAll(/[\w-]+/g)) {
      const start = comment.startOffset + found.index;
      const code = suppression.list.names.includes(found[0]) ? codeNamed(found[0]) : undefined;
      if (code !== undefined && start <= position.character && position.character <= start + found[0].length) {
        return { contents: { kind: 'markdown', value: ruleText(code) }, range: { start: { line: position.line, character: start }, end: { line: position.line, character: start + found[0].length } } };
      }
    }
    return undefined;
  }
}

/** What a study says, and whether it is that of an earlier text. */
const told = (study: Reading | undefined, ...texts: string[]): string[] => (study?.isOfBefore === true && texts.some(Boolean) ? [...texts, `*${beforeFaults}*`] : texts);

/** The step that a name of a material stands in. */
function around(node: AstNode): AstNode {
  return AstUtils.getContainerOfType(node, (other): other is AstNode => isStep(other) || isField(other)) ?? node;
}
