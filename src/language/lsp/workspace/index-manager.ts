import { DefaultIndexManager, type AstNodeDescription, type URI } from 'langium';
import { isLibraryUri } from '../../library/uris.js';

/** Knows what is declared and referred to in files that are closed, too, for symbols, references and renaming. */
export class WorkspaceIndex extends DefaultIndexManager {
  /** Keeps of a document what holds no part of its tree: its names, and where it refers to other files. */
  withoutTree(uri: URI): void {
    const key = uri.toString();
    const names = this.symbolIndex.get(key);
    if (names !== undefined) this.symbolIndex.set(key, names.map(({ name, type, documentUri, path, nameSegment, selectionSegment }): AstNodeDescription => ({ name, type, documentUri, path, ...(nameSegment !== undefined && { nameSegment }), ...(selectionSegment !== undefined && { selectionSegment }) })));
    this.symbolByTypeIndex.clear(key);
    const references = this.referenceIndex.get(key);
    if (references !== undefined) this.referenceIndex.set(key, references.filter(({ local, targetUri }) => local !== true && !isLibraryUri(targetUri)));
  }
}
