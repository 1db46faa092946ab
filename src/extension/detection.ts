import * as vscode from 'vscode';
import { HEAD_UNITS } from '../language/detect.js';
import { languageId, Switches, type LeftAlone } from './switches.js';

/** What `isProtocol` looks at: of so many characters there are at most as many lines. */
const head = new vscode.Range(0, 0, HEAD_UNITS, 0);

/** Makes protocols of the `.cpp` files that are some, now and when they are opened. Calls back for each document that is a protocol. */
export function watchDocuments(context: vscode.ExtensionContext, onProtocol: (document: vscode.TextDocument) => void): void {
  const switches = new Switches(leftAloneIn(context.workspaceState));

  const look = (document: vscode.TextDocument): void => {
    const { uri, languageId: language } = document;
    const becomes = switches.becomesProtocol({ uri: uri.toString(), path: uri.path, languageId: language, head: () => document.getText(head) });
    // The change of language is an opening too, and comes back here.
    if (becomes) void Promise.resolve(vscode.languages.setTextDocumentLanguage(document, languageId)).catch(() => undefined);
    else if (language === languageId) onProtocol(document);
  };

  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidSaveTextDocument(look),
    // A change of language closes a document as well, but such a one is not closed for good.
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => isClosed && switches.closed(uri.toString())),
  );
  vscode.workspace.textDocuments.forEach(look);
}

const key = 'leftAlone';

function leftAloneIn(state: vscode.Memento): LeftAlone {
  const all = new Set(state.get<string[]>(key));
  return {
    has: (uri) => all.has(uri),
    add: (uri) => {
      all.add(uri);
      void state.update(key, [...all]);
    },
    delete: (uri) => {
      if (all.delete(uri)) void state.update(key, [...all]);
    },
  };
}
