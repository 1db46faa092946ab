import type { LangiumDocument, URI } from 'langium';
import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import { isRuleName } from '../../checks/codes.js';
import { movedFindings } from './moved-findings.js';

/** Findings, and the text that they are about. */
interface About {
  readonly text: string;
  readonly findings: readonly Diagnostic[];
}

const identity = ({ code, range, message }: Diagnostic): string => JSON.stringify([code, range, message]);

/** Findings of a list that another does not have. */
function without(findings: readonly Diagnostic[], others: readonly Diagnostic[]): Diagnostic[] {
  const known = new Set(others.map(identity));
  return findings.filter((finding) => !known.has(identity(finding)));
}

/**
 * Tells the editor what was found. What takes long to find is found later than the rest: until then, and as long as
 * errors keep the study from being compiled, what was found of the text before stays where its words are.
 */
export class Findings {
  /** By address, what only the compiled study showed when there last was one. */
  private readonly slow = new Map<string, About>();
  private readonly quickOf = new WeakMap<LangiumDocument, readonly Diagnostic[]>();
  private readonly completed = new WeakSet<LangiumDocument>();
  /** By address, what the editor was told. */
  private readonly told = new Map<string, string>();

  constructor(private readonly connection: Connection | undefined) {}

  /** Moves what was found to where it belongs after a change; of changes one by one, as together they leave less in place. */
  move(uri: URI, text: string): void {
    const before = this.slow.get(uri.toString());
    if (before !== undefined) this.slow.set(uri.toString(), { text, findings: movedFindings(before.findings, before.text, text) });
  }

  /** What is found at every keystroke. */
  quick(document: LangiumDocument, findings: readonly Diagnostic[]): void {
    this.move(document.uri, document.textDocument.getText());
    const moved = this.slow.get(document.uri.toString())?.findings ?? [];
    this.quickOf.set(document, findings);
    this.tell(document.uri, [...findings, ...without(moved, findings)], document.textDocument.version);
    // What has errors is not compiled, so this is all.
    if (findings.some(({ severity }) => severity === DiagnosticSeverity.Error)) this.completed.add(document);
  }

  isComplete(document: LangiumDocument): boolean {
    return this.completed.has(document);
  }

  /** All that there is to be found. */
  complete(document: LangiumDocument, findings: readonly Diagnostic[]): void {
    this.completed.add(document);
    this.slow.set(document.uri.toString(), { text: document.textDocument.getText(), findings: without(findings, this.quickOf.get(document) ?? []) });
    this.tell(document.uri, [...findings], document.textDocument.version);
  }

  /** All that there is to be found in a file that is not open. */
  closed(uri: URI, text: string, findings: readonly Diagnostic[]): void {
    this.slow.set(uri.toString(), { text, findings: findings.filter(({ code }) => isRuleName(String(code))) });
    this.tell(uri, [...findings]);
  }

  clear(uri: URI): void {
    this.slow.delete(uri.toString());
    if (this.told.delete(uri.toString())) this.send({ uri: uri.toString(), diagnostics: [] });
  }

  /** A document whose address has a query is another version of a file, as in a comparison, and not to be mended. */
  private tell(uri: URI, diagnostics: Diagnostic[], version?: number): void {
    const key = uri.toString();
    const said = JSON.stringify([version, diagnostics]);
    if (uri.query !== '' || this.told.get(key) === said || (diagnostics.length === 0 && version === undefined && !this.told.has(key))) return;
    this.told.set(key, said);
    this.send({ uri: key, diagnostics, ...(version !== undefined && { version }) });
  }

  private send(found: Parameters<Connection['sendDiagnostics']>[0]): void {
    void this.connection?.sendDiagnostics(found);
  }
}
