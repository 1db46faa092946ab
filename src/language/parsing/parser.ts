import type { AstNode, LangiumCoreServices, LexerResult, ParseResult, ParserOptions } from 'langium';
import type { PlacePrefLexer } from './lexer.js';
import { createMendingParser, misreadStep, type MendingParser } from './mending-parser.js';
import { isComplexity } from './nesting.js';
import { PieceReader, readAround } from './pieces.js';

/**
 * Parses a text with the reader that is generated from the grammar, which knows only how to read what is right. What it
 * cannot read goes to Langium's parser, ten times slower and made when it is first needed; both build the same trees. Of a
 * long text that is only the statement with the fault.
 */
export class PlacePrefParser {
  private mending: MendingParser | undefined;

  constructor(private readonly services: LangiumCoreServices) {}

  parse<T extends AstNode = AstNode>(input: string, options: ParserOptions = {}): ParseResult<T> {
    const lexer = this.services.parser.Lexer as PlacePrefLexer;
    const { Linker } = this.services.references;
    const read = lexer.tokenize(input);
    const { tokens, hidden, errors } = read;
    if (options.rule === undefined && !errors.some(isComplexity)) {
      const reader = new PieceReader(input, tokens, hidden, Linker);
      const value = reader.read();
      const result = value === undefined ? readAround(input, reader, Linker, (some) => this.mend(input, some, {})) : { value, parserErrors: [] };
      if (result !== undefined && misreadStep(tokens, result.value, lexer.definition) === undefined) return { value: result.value as T, lexerErrors: errors, parserErrors: result.parserErrors };
    }
    return this.mend(input, read, options);
  }

  private mend<T extends AstNode>(input: string, read: LexerResult, options: ParserOptions): ParseResult<T> {
    this.mending ??= createMendingParser(this.services);
    return this.mending.parseRead<T>(input, read, options);
  }
}
