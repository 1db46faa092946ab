import { isProtocol } from '../language/detect.js';

export const languageId = 'placepref';

/** Files that a user wants to have as C++, kept from one session of the editor to the next. */
export interface LeftAlone {
  has(uri: string): boolean;
  add(uri: string): void;
  delete(uri: string): void;
}

export interface Seen {
  readonly uri: string;
  readonly path: string;
  readonly languageId: string;
  head(): string;
}

/** Decides which documents become protocols. Knows no editor. */
export class Switches {
  /** Open documents that are protocols, or were until their language was changed. */
  private readonly protocols = new Set<string>();

  constructor(private readonly leftAlone: LeftAlone) {}

  /** A document was opened, saved, or has another language. Says whether it is to become a protocol; whatever fails, it is not. */
  becomesProtocol({ uri, path, languageId: language, head }: Seen): boolean {
    if (language === languageId) {
      this.protocols.add(uri);
      this.leftAlone.delete(uri);
      return false;
    }
    // It is open, was a protocol, and is none now: somebody has chosen so.
    if (this.protocols.delete(uri)) this.leftAlone.add(uri);
    if (language !== 'cpp' || !path.endsWith('.cpp') || this.leftAlone.has(uri)) return false;
    try {
      return isProtocol(head());
    } catch {
      return false;
    }
  }

  closed(uri: string): void {
    this.protocols.delete(uri);
  }
}
