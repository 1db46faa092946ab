import type { URI } from 'langium';
import { isLibraryUri } from '../../library/uris.js';
import { OneLanguageRegistry } from '../../one-language-registry.js';

/**
 * Says which documents the server may look at: an open one by its language, which the editor has decided on; a closed one
 * if it was accepted before, as most files that are called `.cpp` are C++.
 */
export class AcceptingRegistry extends OneLanguageRegistry {
  private readonly accepted = new Set<string>();

  /** A document that was open as a protocol, is imported by one, or is named by a project, whose text is a protocol. */
  accept(uri: URI): void {
    this.accepted.add(uri.toString());
  }

  refuse(uri: URI): void {
    this.accepted.delete(uri.toString());
  }

  override hasServices(uri: URI): boolean {
    if (this.isOpen(uri)) return true;
    if (this.textDocuments?.get(uri) !== undefined) return false;
    return isLibraryUri(uri) || this.accepted.has(uri.toString()) || super.hasServices(uri);
  }

  /** Whether an editor shows it as a protocol. */
  isOpen(uri: URI): boolean {
    return this.textDocuments?.get(uri)?.languageId === this.getServices().LanguageMetaData.languageId;
  }
}
