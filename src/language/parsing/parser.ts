import type { AstNode, LangiumCoreServices, ParseResult, ParserOptions } from 'langium';
import { Reader } from '../generated/reader.js';
import type { PlacePrefLexer } from './lexer.js';
import { createMendingParser, misreadStep, type MendingParser } from './mending-parser.js';

/**
 * Parses a text with the reader that is generated from the grammar, which knows only how to read what is right. What it
 * cannot read goes to Langium's parser, ten times slower and made when it is first needed; both build the same trees.
 */
export class PlacePrefParser {
  private mending: MendingParser | undefined;

  constructor(private readonly services: LangiumCoreServices) {}

  parse<T extends AstNode = AstNode>(input: string, options: ParserOptions = {}): ParseResult<T> {
    const lexer = this.services.parser.Lexer as PlacePrefLexer;
    const read = lexer.tokenize(input);
    if (options.rule === undefined && read.errors.length === 0) {
      const value = new Reader(input, read.tokens, read.hidden, this.services.references.Linker).read();
      if (value !== undefined && misreadStep(read.tokens, value, lexer.definition) === undefined) {
        return { value: value as T, lexerErrors: [], parserErrors: [] };
      }
    }
    this.mending ??= createMendingParser(this.services);
    return this.mending.parseRead<T>(input, read, options);
  }
}
