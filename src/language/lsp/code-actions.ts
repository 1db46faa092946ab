import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { fixOf } from '../checks/fixes.js';

/** Offers the fix that a finding carries in its `data`. */
export class PlacePrefCodeActions implements CodeActionProvider {
  getCodeActions({ uri }: LangiumDocument, { context: { diagnostics } }: CodeActionParams): CodeAction[] {
    return diagnostics.flatMap((diagnostic): CodeAction[] => {
      const fix = fixOf(diagnostic);
      if (fix === undefined) return [];
      const edit = { changes: { [uri.toString()]: [{ range: fix.range, newText: fix.newText }] } };
      return [{ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit, isPreferred: fix.safe === true }];
    });
  }
}
