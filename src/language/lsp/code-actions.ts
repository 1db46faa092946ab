import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import type { Fix } from '../checks/rule.js';

/** Offers the fix that a finding carries in its `data`. */
export class PlacePrefCodeActions implements CodeActionProvider {
  getCodeActions({ uri }: LangiumDocument, { context: { diagnostics } }: CodeActionParams): CodeAction[] {
    return diagnostics.flatMap((diagnostic): CodeAction[] => {
      const fix = (diagnostic.data as { fix?: Fix } | undefined)?.fix;
      if (fix === undefined) return [];
      const edit = { changes: { [uri.toString()]: [{ range: fix.range, newText: fix.newText }] } };
      return [{ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit, isPreferred: true }];
    });
  }
}
