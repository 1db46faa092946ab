// The language server as the extension runs it in a process of its own: the arguments say how they talk.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../language/lsp/node.js';
import { offerTimeline } from './timeline.js';

serve(createConnection(ProposedFeatures.all), offerTimeline);
