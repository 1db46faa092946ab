// The language server as the program of a web worker.
import { startInWorker } from '../language/lsp/browser.js';
import { offerTimeline } from './timeline.js';

startInWorker(offerTimeline);
