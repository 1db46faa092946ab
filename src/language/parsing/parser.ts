import type { IRecognitionException, IToken } from 'chevrotain';
import { createParser, LangiumParser, type AstNode, type LangiumCoreServices, type Lexer, type LexerResult, type ParseResult, type ParserOptions } from 'langium';
import { repair, type Repair } from './repair.js';

/** A finding of the reader that it could mend; the checks offer it as a quick fix. */
export interface MendedError extends IRecognitionException {
  readonly repair: Repair;
}

/** Work, in tokens read again, that mending may cost: five times a file of 5,000 lines. */
const budget = 250_000;
const mostRepairs = 20;

interface Engine {
  recoveryEnabled: boolean;
  attemptInRepetitionRecovery: unknown;
}

const noRecovery = (): void => undefined;

/**
 * Langium's parser, which first mends what it can: where a text cannot be read, the smallest change is sought
 * with which reading goes on (`repair.ts`), so that one fault is one message and takes nothing else with it. What
 * cannot be mended is left to Chevrotain's own recovery.
 */
export class PlacePrefParser extends LangiumParser {
  private prepared: LexerResult | undefined;
  private readonly tokenizer: Lexer;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.tokenizer = services.parser.Lexer;
    const { tokenizer } = this;
    // Langium's parser asks its lexer for tokens; here it can be given others than the text has.
    const source: Lexer = { definition: tokenizer.definition, tokenize: (text) => this.prepared ?? tokenizer.tokenize(text) };
    Object.assign(this, { lexer: source });
  }

  override parse<T extends AstNode = AstNode>(input: string, options: ParserOptions = {}): ParseResult<T> {
    const read = this.tokenizer.tokenize(input);
    try {
      return this.parseMending<T>(input, read, options);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // The lexer bounds how deep things nest, so this is a net below a net: an empty file and one message.
      const result = this.parseTokens<T>('', { ...read, tokens: [], hidden: [] }, options);
      result.lexerErrors.push({ offset: 0, line: 1, column: 1, length: 1, message: 'Nested too deeply: this file cannot be read. Divide its longest expressions and deepest blocks.' });
      return result;
    }
  }

  private parseMending<T extends AstNode>(input: string, read: LexerResult, options: ParserOptions): ParseResult<T> {
    let { tokens } = read;
    const repairs: MendedError[] = [];
    let result = this.parseTokens<T>(input, read, options);
    for (let work = 0; result.parserErrors.length > 0 && repairs.length < mostRepairs && options.rule === undefined; ) {
      work += tokens.length;
      if (work > budget) break;
      const [error] = result.parserErrors as [IRecognitionException];
      const at = tokens.indexOf(error.token);
      const found = repair(tokens, { index: at < 0 ? tokens.length : at, message: error.message }, (some) => this.reach(some), this.tokenizer.definition);
      if (found === undefined) break;
      repairs.push({ ...error, name: 'Mended', message: found.message, token: found.anchor, resyncedTokens: [], repair: found });
      tokens = found.tokens;
      result = this.parseTokens<T>(input, { ...read, tokens }, options);
    }
    return { ...result, parserErrors: [...repairs, ...result.parserErrors] };
  }

  /** Langium and Chevrotain use up the lists that they are given, so these are copies. */
  private parseTokens<T extends AstNode>(input: string, { tokens, hidden, errors }: LexerResult, options: ParserOptions): ParseResult<T> {
    this.prepared = { tokens: [...tokens], hidden: [...hidden], errors: [...errors] };
    try {
      return super.parse<T>(input, options);
    } finally {
      this.prepared = undefined;
    }
  }

  private reach(tokens: readonly IToken[]): number {
    const engine = this.wrapper as unknown as Engine;
    const { attemptInRepetitionRecovery } = engine;
    Object.assign(engine, { recoveryEnabled: false, attemptInRepetitionRecovery: noRecovery });
    try {
      const [error] = this.parseTokens('', { tokens: [...tokens], hidden: [], errors: [] }, {}).parserErrors;
      if (error === undefined) return tokens.length + 1;
      const at = tokens.indexOf(error.token);
      return at < 0 ? tokens.length : at;
    } finally {
      Object.assign(engine, { recoveryEnabled: true, attemptInRepetitionRecovery });
    }
  }
}

export function createPlacePrefParser(services: LangiumCoreServices): PlacePrefParser {
  const parser = createParser(services.Grammar, new PlacePrefParser(services), services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}
