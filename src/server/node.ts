import { startLanguageServer } from '../language/lsp/node.js';
import { offerTimeline } from './timeline.js';

/** Serves an editor over standard input and output: the language, and what is made from a protocol. */
export function startServer(): Promise<void> {
  return startLanguageServer(offerTimeline);
}
