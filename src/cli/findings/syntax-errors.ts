import { isOfSyntax } from '../../language/checks/codes.js';
import type { Problem } from './problems.js';

/** Errors that leave the structure of a text in doubt: such a text is not laid out anew. */
export const isSyntaxError = ({ code }: Problem): boolean => isOfSyntax(code);
