import { Cancellation, DefaultDocumentBuilder, DocumentState, OperationCancelled, type BuildOptions, type LangiumDocument, type URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { prepareConfiguration } from '../../config/configuration.js';
import { isLibraryUri } from '../../library/uris.js';
import { isWithin } from '../../outside.js';
import { failureWith, openImports, type ReadImport } from '../../project.js';
import { failureOf, importsOf } from '../../references/imports.js';
import type { AcceptingRegistry } from './accepting-registry.js';
import type { Findings } from './findings.js';
import type { WorkspaceIndex } from './index-manager.js';

type Token = Cancellation.CancellationToken;

/** What a keystroke waits for: all but what only the compiled study shows. */
const quickly: BuildOptions = { validation: { categories: ['built-in', 'fast'] } };
/** A name in what is imported is linked when it is followed. */
const lazily: BuildOptions = { validation: false, eagerLinking: false };
const withLinks: BuildOptions = { validation: false };

/**
 * Builds what is open and what that imports; nothing else has a syntax tree for longer than it takes to look at it.
 *
 * Langium builds all of a workspace anew at a keystroke where something in it cannot be linked. Here a change concerns its
 * own document, at once, and those that import it, later (`catchUp`). They are read anew, since what is remembered of a
 * tree holds only for as long as its names mean what they meant.
 */
export class Builder extends DefaultDocumentBuilder {
  /** Versions of the texts that the trees of open documents were read from. */
  private readonly versions = new WeakMap<LangiumDocument, number>();
  private readonly quick = new WeakMap<LangiumDocument, NonNullable<LangiumDocument['diagnostics']>>();
  private behind = false;
  /** Whether a closed file is looked at again when it changes. */
  isOfWorkspace: (uri: URI) => boolean = () => false;
  /** What looks, whenever something is done, whether it is what a request waits for. */
  private readonly waiting = new Set<() => void>();

  constructor(private readonly shared: LangiumSharedServices, private readonly findings: Findings, private readonly read: ReadImport) {
    super(shared);
    this.updateBuildOptions = quickly;
  }

  private get registry(): AcceptingRegistry {
    return this.serviceRegistry as AcceptingRegistry;
  }

  private get open(): LangiumDocument[] {
    return this.langiumDocuments.all.filter(({ uri }) => this.registry.isOpen(uri)).toArray();
  }

  override async update(changed: URI[], deleted: URI[], token: Token = Cancellation.CancellationToken.None): Promise<void> {
    this.behind = true;
    const addresses = [...changed, ...deleted].map(String);
    const touched = new Set(addresses);
    // Of a folder that went, an editor does not say what was in it. The text of an open document is the editor's all the same.
    const isTouched = (uri: URI): boolean => touched.has(uri.toString()) || (!this.registry.isOpen(uri) && isWithin(addresses, uri.toString()));
    const all = this.langiumDocuments.all.filter(({ uri }) => !isLibraryUri(uri)).toArray();
    const concerned = all.filter((document) => importsOf(this.langiumDocuments, document).some(isTouched));
    for (const document of all.filter(({ uri }) => isTouched(uri)).concat(concerned)) this.forget(document);
    const own = changed.filter((uri) => this.registry.isOpen(uri)).map((uri) => this.place(uri));
    for (const { uri } of concerned) if (this.registry.isOpen(uri)) this.place(uri);
    await this.emitUpdate(changed, deleted);
    await this.buildDocuments(own, quickly, token);
  }

  /** Brings all else up to date: other open documents first, then what is imported. */
  async catchUp(token: Token): Promise<void> {
    for (const document of this.open.filter(({ state }) => state < DocumentState.Validated)) await this.buildDocuments([document], quickly, token);
    this.release();
    const imported = this.langiumDocuments.all.filter(({ uri, state }) => !isLibraryUri(uri) && !this.registry.isOpen(uri) && state < DocumentState.IndexedReferences).toArray();
    await this.buildDocuments(imported, withLinks, token);
  }

  /** Requests that ask for the whole workspace wait until it is up to date. */
  set isBehind(behind: boolean) {
    this.behind = behind;
    this.look();
  }

  /** Finds what only the compiled study shows, which takes long, for open documents of which it is not known yet. */
  async checkFully(token: Token): Promise<void> {
    for (const document of this.open) {
      if (document.state < DocumentState.Validated || !this.isCurrent(document) || this.findings.isComplete(document)) continue;
      const found = await this.registry.getServices().validation.DocumentValidator.validateDocument(document, {}, token);
      if (!this.isCurrent(document)) continue;
      document.diagnostics = found;
      this.findings.complete(document, found);
    }
  }

  /** Links and indexes a closed document. */
  async index(document: LangiumDocument, token: Token): Promise<void> {
    await this.buildDocuments([document], withLinks, token);
  }

  /** What open documents import from the workspace, whether it could be read or not. */
  get imported(): URI[] {
    return this.open.flatMap((document) => importsOf(this.langiumDocuments, document)).filter((uri) => failureOf(this.langiumDocuments, uri) !== 'outside');
  }

  /** What a document imports, and of which the disk has another text than the one that was read. */
  async changedOnDisk(uri: URI): Promise<URI[]> {
    const document = this.langiumDocuments.getDocument(uri);
    const closed = document === undefined ? [] : importsOf(this.langiumDocuments, document).filter((one) => !this.registry.isOpen(one));
    const changed: URI[] = [];
    for (const one of closed) {
      const text = await this.read(one);
      const before = this.langiumDocuments.getDocument(one)?.textDocument.getText() ?? failureOf(this.langiumDocuments, one);
      if (before !== (failureWith(text) ?? text)) changed.push(one);
    }
    return changed;
  }

  /** What was remembered of scopes holds the trees that they were made of. */
  async forgetScopes(): Promise<void> {
    await this.emitUpdate([], []);
  }

  /** Forgets what no open document needs any more. */
  release(): void {
    const needed = new Set([...this.open.map(({ uri }) => uri), ...this.imported].map(String));
    for (const { uri } of this.langiumDocuments.all.toArray()) if (!isLibraryUri(uri) && !needed.has(uri.toString())) this.releaseOne(uri);
  }

  /** Lets the tree of a closed document go; what it declares and refers to is still known if it belongs to the workspace. */
  releaseOne(uri: URI): void {
    this.langiumDocuments.deleteDocument(uri);
    if (this.isOfWorkspace(uri)) (this.indexManager as WorkspaceIndex).withoutTree(uri);
    else this.indexManager.remove(uri);
  }

  private forget(document: LangiumDocument): void {
    this.langiumDocuments.deleteDocument(document.uri);
    this.cleanUpDeleted(document);
  }

  /** A document that is not read yet, so that requests can wait for it. */
  private place(uri: URI): LangiumDocument {
    const known = this.langiumDocuments.getDocument(uri);
    if (known !== undefined) return known;
    const document = this.langiumDocumentFactory.fromModel({ $type: 'INVALID' }, uri);
    document.state = DocumentState.Changed;
    this.langiumDocuments.addDocument(document);
    return document;
  }

  /** Reads documents and all that they import, open or not. */
  private async parse(documents: readonly LangiumDocument[], token: Token): Promise<void> {
    const waiting = [...documents];
    for (let document = waiting.pop(); document !== undefined; document = waiting.pop()) {
      await prepareConfiguration(this.langiumDocuments, document.uri);
      await this.runCancelable([document], DocumentState.Parsed, token, (unread) => {
        const { version } = this.textDocuments?.get(unread.uri) ?? { version: undefined };
        if (version !== undefined) this.versions.set(unread, version);
        return this.langiumDocumentFactory.update(unread, token);
      });
      await openImports({ shared: this.shared, language: this.registry.getServices() }, document, this.read);
      for (const uri of importsOf(this.langiumDocuments, document)) {
        const imported = this.langiumDocuments.getDocument(uri);
        if (imported?.state === DocumentState.Changed) waiting.push(imported);
      }
    }
  }

  /** Names are looked up in the trees of imports, so these are there before anything is linked. */
  protected override async buildDocuments(documents: LangiumDocument[], options: BuildOptions, token: Token): Promise<void> {
    await this.parse(documents, token);
    const others = this.langiumDocuments.all.filter((document) => document.state < DocumentState.ComputedScopes && document.state > DocumentState.Changed && !documents.includes(document)).toArray();
    if (others.length > 0) {
      // Where names were looked up before, these files were not there yet.
      await this.emitUpdate([], []);
      await super.buildDocuments(others, lazily, Cancellation.CancellationToken.None);
    }
    await super.buildDocuments(documents, options, token);
  }

  /** Langium's own handler publishes what a document has when it is validated, without a version; so here it has nothing yet. */
  protected override async validate(document: LangiumDocument, token: Token): Promise<void> {
    await super.validate(document, token);
    const found = document.diagnostics ?? [];
    delete document.diagnostics;
    this.quick.set(document, found);
  }

  protected override async notifyDocumentPhase(document: LangiumDocument, state: DocumentState, token: Token): Promise<void> {
    await super.notifyDocumentPhase(document, state, token);
    if (state === DocumentState.Validated) {
      document.diagnostics = this.quick.get(document) ?? [];
      if (this.registry.isOpen(document.uri) && this.isCurrent(document)) this.findings.quick(document, document.diagnostics);
    }
    this.look();
  }

  /** Whether the tree is that of the text that the editor shows. */
  private isCurrent(document: LangiumDocument): boolean {
    const shown = this.textDocuments?.get(document.uri);
    return shown === undefined || shown.version === this.versions.get(document);
  }

  /** Langium answers from the old tree while a newer text waits to be read; here a request waits for it, and for the findings if it asks for them. */
  protected override async awaitDocumentState(state: DocumentState, uri: URI, token: Token): Promise<URI> {
    if (!this.registry.isOpen(uri)) return super.awaitDocumentState(state, uri, token);
    await this.until(token, () => {
      const known = this.langiumDocuments.getDocument(uri);
      return known !== undefined && known.state >= state && (state < DocumentState.Validated || known.diagnostics !== undefined) && this.isCurrent(known);
    });
    return uri;
  }

  protected override awaitBuilderState(_state: DocumentState, token: Token): Promise<void> {
    return this.until(token, () => !this.behind);
  }

  private async until(token: Token, isThere: () => boolean): Promise<void> {
    if (isThere()) return;
    await new Promise<void>((resolve, reject) => {
      const end = (settle: () => void): void => {
        this.waiting.delete(look);
        cancelling.dispose();
        settle();
      };
      const look = (): void => {
        if (isThere()) end(resolve);
      };
      const cancelling = token.onCancellationRequested(() => end(() => reject(OperationCancelled)));
      this.waiting.add(look);
    });
  }

  private look(): void {
    for (const look of this.waiting) look();
  }
}
