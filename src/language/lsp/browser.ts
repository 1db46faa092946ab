// The language server in a worker of the browser. Files are read by the editor, which has them.
import { EmptyFileSystem } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { requests } from './requests.js';
import { createLanguageServer } from './services.js';

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
const port = globalThis as unknown as Port;

const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(port), new BrowserMessageWriter(port));
startLanguageServer(createLanguageServer({ connection, ...EmptyFileSystem }, async (uri) => (await connection.sendRequest<string | null>(requests.read, uri.toString())) ?? undefined));
