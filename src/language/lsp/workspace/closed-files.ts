import { Cancellation, interruptAndCheck, type LangiumDocument, type URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { isProtocol } from '../../detect.js';
import { isWithin } from '../../outside.js';
import { openDocument, type ReadText } from '../../project.js';
import { importsOf } from '../../references/imports.js';
import type { AcceptingRegistry } from './accepting-registry.js';
import type { Builder } from './builder.js';
import type { Findings } from './findings.js';

type Token = Cancellation.CancellationToken;

/** Files looked at before what was remembered of their trees is let go. */
const batch = 50;

/**
 * The protocols of the workspace that no editor shows: those that a project names, or whose name says what they are. They
 * are indexed and checked one after the other, when nothing else is to be done, and none keeps its syntax tree.
 */
export class ClosedFiles {
  private named: ReadonlyMap<string, URI> = new Map();
  private readonly toIndex = new Map<string, URI>();
  private readonly toCheck = new Map<string, URI>();
  /** By address, the addresses of all that a file imports. */
  private readonly imports = new Map<string, ReadonlySet<string>>();

  constructor(private readonly shared: LangiumSharedServices, private readonly findings: Findings, private readonly read: ReadText) {}

  private get registry(): AcceptingRegistry {
    return this.shared.ServiceRegistry as AcceptingRegistry;
  }

  private get builder(): Builder {
    return this.shared.workspace.DocumentBuilder as Builder;
  }

  has(uri: URI): boolean {
    return this.named.has(uri.toString());
  }

  /** Says which files there are. What is new is looked at, what is gone forgotten. */
  name(uris: readonly URI[]): void {
    const before = this.named;
    this.builder.isOfWorkspace = (uri) => this.has(uri);
    this.named = new Map(uris.map((uri) => [uri.toString(), uri]));
    for (const [key, uri] of before) if (!this.named.has(key)) this.drop(uri);
    for (const [key, uri] of this.named) if (!before.has(key)) this.add(key, uri);
  }

  /** Looks again at files that changed, or were in a folder that did, and at those that import them. */
  changed(uris: readonly URI[]): void {
    const touched = uris.map(String);
    for (const [key, uri] of this.named) {
      if ([key, ...(this.imports.get(key) ?? [])].some((one) => isWithin(touched, one))) this.add(key, uri);
    }
  }

  /** Checks all again. */
  again(): void {
    for (const [key, uri] of this.named) this.add(key, uri);
  }

  private add(key: string, uri: URI): void {
    this.toIndex.set(key, uri);
    this.toCheck.set(key, uri);
    this.builder.isBehind = true;
  }

  async index(token: Token): Promise<void> {
    await this.work(this.toIndex, token, async (document) => {
      await this.builder.index(document, token);
      this.imports.set(document.uri.toString(), new Set(importsOf(this.shared.workspace.LangiumDocuments, document).map(String)));
    });
  }

  async check(token: Token): Promise<void> {
    await this.work(this.toCheck, token, async (document) => {
      await this.builder.index(document, token);
      const found = await this.registry.getServices().validation.DocumentValidator.validateDocument(document, {}, token);
      this.findings.closed(document.uri, document.textDocument.getText(), found);
    });
  }

  private async work(queue: Map<string, URI>, token: Token, look: (document: LangiumDocument) => Promise<void>): Promise<void> {
    let done = 0;
    for (const [key, uri] of queue) {
      await interruptAndCheck(token);
      // Open in another language, it is no protocol for whoever looks at it.
      if (this.shared.workspace.TextDocuments.get(uri) === undefined) await this.visit(uri, look);
      queue.delete(key);
      if (++done % batch === 0) await this.builder.forgetScopes();
    }
    if (done > 0) await this.builder.forgetScopes();
  }

  private async visit(uri: URI, look: (document: LangiumDocument) => Promise<void>): Promise<void> {
    const { LangiumDocuments } = this.shared.workspace;
    const known = LangiumDocuments.getDocument(uri);
    if (known !== undefined) return look(known);
    const text = await this.read(uri);
    if (text === undefined || !isProtocol(text)) return this.drop(uri);
    this.registry.accept(uri);
    try {
      await look(openDocument({ shared: this.shared, language: this.registry.getServices() }, uri, text));
    } finally {
      this.builder.releaseOne(uri);
    }
    return undefined;
  }

  private drop(uri: URI): void {
    const key = uri.toString();
    this.toIndex.delete(key);
    this.toCheck.delete(key);
    this.imports.delete(key);
    if (this.registry.isOpen(uri)) return;
    this.registry.refuse(uri);
    this.shared.workspace.IndexManager.remove(uri);
    this.findings.clear(uri);
  }
}
