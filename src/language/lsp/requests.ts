import type { Diagnostic } from 'vscode-languageserver-types';

/** A text as the editor has it; it need not be open. */
export interface TextParams {
  readonly uri: string;
  readonly text: string;
}

/** What is asked of this server beside what the Language Server Protocol has. */
export const requests = {
  /** `TextParams`; gives the findings of that text, as `Diagnostic[]`. */
  check: 'placepref/check',
  /** `TextParams`; gives `CompileResult`. */
  compile: 'placepref/compile',
  /** Asked of the editor by a server without a file system, of imports and of `placepref.json`: `{ uri }` of a file; gives its text, or null if it cannot be read. */
  readFile: 'placepref/readFile',
} as const;

export type CheckResult = Diagnostic[];

/** The compiled protocol as JSON, or how many errors it and its imports have. */
export type CompileResult = { readonly json: string } | { readonly errors: number };
