// What Langium's core takes of the protocol of language servers: a command line that serves no editor needs nothing else of it.
export { CancellationToken, CancellationTokenSource } from '../node_modules/vscode-jsonrpc/lib/common/cancellation.js';
export { Emitter } from '../node_modules/vscode-jsonrpc/lib/common/events.js';
export { ResponseError } from '../node_modules/vscode-jsonrpc/lib/common/messages.js';

/** Two codes of errors, as the protocol numbers them. */
export const LSPErrorCodes = { ServerCancelled: -32802, RequestFailed: -32803 };
