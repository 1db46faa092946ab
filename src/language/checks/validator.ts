import { Cancellation, interruptAndCheck, type AstNode, type AstNodeDescription, type DocumentValidator, type LangiumCoreServices, type LangiumDocument, type ReferenceInfo, type Stream, type ValidationOptions } from 'langium';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { configurationFor } from '../config/configuration.js';
import { flatMap } from '../flat-map.js';
import { isImport, isProtocolFile } from '../generated/ast.js';
import { isTooComplex } from '../ir/bounds.js';
import { isComplexity } from '../parsing/nesting.js';
import { contentsOf } from '../references/tree.js';
import { isOfSyntax } from './codes.js';
import { textDiagnostic, toDiagnostic } from './diagnostics.js';
import { importDiagnostics } from './imports.js';
import { withLevels } from './levels.js';
import { meaningDiagnostics } from './meaning.js';
import { misreadIn, withoutConsequences, type Misread } from './misread.js';
import { ambiguityDiagnostics, kindDiagnostics, nameDiagnostics } from './names.js';
import { byPosition } from './ranges.js';
import type { Report } from './rule.js';
import { rules } from './rules/index.js';
import { keepSuppressed, suppress } from './suppressions.js';
import { syntaxDiagnostics } from './syntax.js';

/** `rule` is its index among the rules. */
type Visit = { readonly rule: number; readonly look: (node: AstNode, report: Report) => void };

/** Rules by the type of node that they look at, so that a document is walked once. */
const visits = new Map<string, Visit[]>();
for (const [rule, { visits: byType }] of rules.entries()) {
  for (const [type, look] of Object.entries(byType)) {
    visits.set(type, [...(visits.get(type) ?? []), { rule, look: look as Visit['look'] }]);
  }
}
const none: readonly Visit[] = [];

/** A call with as many arguments as a hopeless file has findings would overflow the stack. */
function append(found: Diagnostic[], ...lists: readonly Diagnostic[][]): void {
  for (const list of lists) for (const one of list) found.push(one);
}

const byPlace = (one: Diagnostic, other: Diagnostic): number => byPosition(one.range.start, other.range.start);

/**
 * All findings of a document: syntax, names, one walk with all rules, and, where nothing is wrong so far, what only
 * the compiler can see.
 */
export class PlacePrefValidator implements DocumentValidator {
  constructor(private readonly services: LangiumCoreServices) {}

  /** Without the category `slow`, what only the compiled study shows is left out: that takes longer than a keystroke may. */
  async validateDocument(document: LangiumDocument, { categories }: ValidationOptions = {}, cancelToken = Cancellation.CancellationToken.None): Promise<Diagnostic[]> {
    await interruptAndCheck(cancelToken);
    const isWhole = categories?.includes('slow') ?? true;
    try {
      const { found, misread } = this.findings(document);
      const isSound = !found.some(({ severity }) => severity === DiagnosticSeverity.Error);
      if (isWhole && isSound) append(found, await this.meaning(document, cancelToken));
      return this.settle(document, withoutConsequences(found, misread), isWhole);
    } catch (error) {
      if (!isTooComplex(error)) throw error;
      const start = { line: 0, character: 0 };
      const message = 'Nested too deeply: the outcomes or templates of this file use one another in chains that are too long to follow.';
      return [...syntaxDiagnostics(document), textDiagnostic('PP1005', { start, end: { line: 0, character: 1 } }, message)];
    }
  }

  private findings(document: LangiumDocument): { readonly found: Diagnostic[]; readonly misread: Misread } {
    const scopes = this.services.references.ScopeProvider;
    const candidates = (info: ReferenceInfo): Stream<AstNodeDescription> => scopes.getScope(info).getAllElements();
    const misread = misreadIn(document);
    const found = syntaxDiagnostics(document);
    const nodes = this.walk(document);
    const broken = [...found, ...nodes].some(({ code }) => isOfSyntax(code));
    append(found, nodes.filter(({ code }) => !broken || !needsSyntax.has(code)));
    const imports = importDiagnostics(document, this.services.shared.workspace.LangiumDocuments);
    append(found, imports);
    // What is not declared here may well be declared in what could not be read.
    const unread = imports.length > 0 || hasUnfinishedImport(document) || document.parseResult.lexerErrors.some(isComplexity);
    if (!unread) append(found, nameDiagnostics(document, candidates, misread));
    if (!broken) append(found, kindDiagnostics(document, candidates, misread), ambiguityDiagnostics(document, scopes));
    return { found, misread };
  }

  /** A newer text, or whoever else waits, gets its turn between two steps. */
  private async meaning(document: LangiumDocument, cancelToken: Cancellation.CancellationToken): Promise<Diagnostic[]> {
    const steps = meaningDiagnostics(document, this.services.shared.workspace.LangiumDocuments);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return step.value;
      if (cancelToken !== Cancellation.CancellationToken.None) await interruptAndCheck(cancelToken);
    }
  }

  /** What the protocol or its project has decided on is not said again. */
  private settle(document: LangiumDocument, findings: readonly Diagnostic[], isWhole: boolean): Diagnostic[] {
    const { levels } = configurationFor(this.services.shared.workspace.LangiumDocuments, document.uri);
    const { shown, suppressed } = suppress(document, findings, this.services.parser.Lexer, isWhole);
    keepSuppressed(document, flatMap(suppressed, ({ diagnostic, reason }) => withLevels([diagnostic], levels).map((one) => ({ diagnostic: one, reason }))));
    return withLevels(shown, levels).sort(byPlace);
  }

  private walk(document: LangiumDocument): Diagnostic[] {
    const found: Diagnostic[] = [];
    const reports = rules.map(({ code }): Report => (finding) => found.push(toDiagnostic(code, finding)));
    for (const node of contentsOf(document.parseResult.value).nodes) {
      const visiting = visits.get(node.$type) ?? none;
      // By its index: an iterator takes longer than most of these looks.
      for (let index = 0; index < visiting.length; index++) {
        const { rule, look } = visiting[index] as Visit;
        look(node, reports[rule] as Report);
      }
    }
    return found;
  }
}

const needsSyntax: ReadonlySet<unknown> = new Set(rules.filter((rule) => rule.needsSyntax === true).map(({ code }) => code));

/** `import` whose path is not written yet. */
function hasUnfinishedImport({ parseResult: { value } }: LangiumDocument): boolean {
  return isProtocolFile(value) && value.statements.some((statement) => isImport(statement) && statement.path === undefined);
}
