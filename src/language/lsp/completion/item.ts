import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';

/** One thing that can be written, before it is placed. */
export interface Choice {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Behind the label, short. */
  readonly detail?: string | undefined;
  readonly doc?: string | undefined;
  /** What is written, if not the label; `$1` are the places to fill in. */
  readonly snippet?: string | undefined;
  /** Lower comes first; equal ones keep their order. */
  readonly rank?: number;
}

export const keyword = (label: string, detail?: string, snippet?: string, rank?: number): Choice => ({ label, kind: CompletionItemKind.Keyword, detail, snippet, ...(rank !== undefined && { rank }) });

export const format = ({ snippet }: Choice): InsertTextFormat => (snippet?.includes('$') === true ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);

/** What a choice writes, with what it suggests where there is something to fill in. */
export const writtenBy = ({ label, snippet }: Choice): string => (snippet ?? label).replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d+/g, '');
