import type { Code } from './codes.js';

/** Pages about codes are part of the tool; an editor asks the language server for their text. */
export const docsScheme = 'placepref-docs';

/** Address of the page about a code. */
export const pageAbout = (code: Code): string => `${docsScheme}:/${code}.md`;
