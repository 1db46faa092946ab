import { formatText } from '../../language/format/format.js';
import { startedLanguage } from './started-language.js';

/** A text without syntax errors, laid out anew. */
export function layOut(text: string): string {
  return formatText(text, startedLanguage().language.parser.Lexer);
}
