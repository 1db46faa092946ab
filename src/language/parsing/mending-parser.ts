import type { IRecognitionException, IToken } from 'chevrotain';
import { createParser, LangiumParser, type AstNode, type LangiumCoreServices, type Lexer, type LexerResult, type ParseResult, type ParserOptions } from 'langium';
import { isComplexity, type ComplexityError } from './nesting.js';
import { tellStatementsApart } from './lookahead.js';
import { statementWords } from './statement-words.js';
import { isAct, isProtocolFile } from '../generated/ast.js';
import type { PlacePrefParserMessages } from './messages.js';
import { boundRecovery, type Engine } from './recovery.js';
import { repair, slip, type Repair } from './repair.js';

/** A finding of the reader that it could mend; the checks offer it as a quick fix. */
export interface MendedError extends IRecognitionException {
  readonly repair: Repair;
  readonly previousToken: IToken | undefined;
}

/** Work, in tokens read again, that mending may cost: five times a file of 5,000 lines. */
const budget = 250_000;
const mostRepairs = 20;

/**
 * Langium's parser, which first mends what it can: where a text cannot be read, the smallest change is sought
 * with which reading goes on (`repair.ts`), so that one fault is one message and takes nothing else with it. What
 * cannot be mended is left to Chevrotain's own recovery.
 */
export class MendingParser extends LangiumParser {
  private prepared: LexerResult | undefined;
  private readonly tokenizer: Lexer;
  private readonly messages: PlacePrefParserMessages;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.tokenizer = services.parser.Lexer;
    this.messages = services.parser.ParserErrorMessageProvider as PlacePrefParserMessages;
    const { tokenizer } = this;
    // Langium's parser asks its lexer for tokens; here it can be given others than the text has.
    const source: Lexer = { definition: tokenizer.definition, tokenize: (text) => this.prepared ?? tokenizer.tokenize(text) };
    Object.assign(this, { lexer: source });
    tellStatementsApart(this.engine.lookaheadStrategy);
    boundRecovery(this.engine);
  }

  private get engine(): Engine {
    return this.wrapper as unknown as Engine;
  }

  override parse<T extends AstNode = AstNode>(input: string, options: ParserOptions = {}): ParseResult<T> {
    return this.parseRead(input, this.tokenizer.tokenize(input), options);
  }

  /** Parses a text that the lexer has read already. */
  parseRead<T extends AstNode>(input: string, read: LexerResult, options: ParserOptions = {}): ParseResult<T> {
    try {
      return this.parseMending<T>(input, read, options);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // The lexer bounds how deep things nest, so this is a net below a net: an empty file and one message.
      Object.assign(this, { stack: [] });
      const tooComplex: ComplexityError = { tooComplex: true, offset: 0, line: 1, column: 1, length: 1, message: 'Nested too deeply: this file cannot be read. Divide its longest expressions and deepest blocks.' };
      return this.parsePlainly<T>('', { tokens: [], hidden: [], errors: [...read.errors, tooComplex] }, options);
    }
  }

  private parseMending<T extends AstNode>(input: string, read: LexerResult, options: ParserOptions): ParseResult<T> {
    let { tokens } = read;
    let result = this.parsePlainly<T>(input, read, options);
    if (options.rule !== undefined || read.errors.some(isComplexity)) return result;
    const repairs: MendedError[] = [];
    for (let work = tokens.length; work <= budget && repairs.length < mostRepairs; work += tokens.length) {
      const found = this.mend(tokens, result);
      if (found === undefined) break;
      const mended = this.parsePlainly<T>(input, { ...read, tokens: found.tokens }, options);
      // A step that is taken for a misspelt declaration must at least read as one.
      if (result.parserErrors.length === 0 && mended.parserErrors.length > 0) break;
      // At the end of the file there is no token to point at, but the one before it.
      const previousToken = read.tokens.at(-1);
      const token = found.anchor ?? result.parserErrors[0]?.token ?? (previousToken as IToken);
      repairs.push({ name: 'Mended', message: found.message, token, previousToken, context: { ruleStack: [], ruleOccurrenceStack: [] }, resyncedTokens: [], repair: found });
      ({ tokens } = found);
      result = mended;
    }
    return { ...result, parserErrors: [...repairs, ...result.parserErrors] };
  }

  private mend(tokens: readonly IToken[], { value, parserErrors: [error] }: ParseResult): Repair | undefined {
    if (error !== undefined) {
      const at = tokens.indexOf(error.token);
      return repair(tokens, { index: at < 0 ? tokens.length : at, message: error.message, expected: error.name.startsWith('Mismatched') ? this.messages.wanted.get(error.token) : undefined }, (some) => this.reach(some), this.tokenizer.definition);
    }
    return misreadStep(tokens, value, this.tokenizer.definition);
  }

  /** Parses as Langium does. It and Chevrotain use up the lists that they are given, so these are copies. */
  parsePlainly<T extends AstNode>(input: string, { tokens, hidden, errors }: LexerResult, options: ParserOptions = {}): ParseResult<T> {
    this.prepared = { tokens: [...tokens], hidden: [...hidden], errors: [...errors] };
    try {
      return super.parse<T>(input, options);
    } finally {
      this.prepared = undefined;
    }
  }

  private reach(tokens: readonly IToken[]): number {
    const { engine } = this;
    engine.recoveryEnabled = false;
    try {
      const [error] = this.parsePlainly('', { tokens: [...tokens], hidden: [], errors: [] }, {}).parserErrors;
      if (error === undefined) return tokens.length + 1;
      const at = tokens.indexOf(error.token);
      return at < 0 ? tokens.length : at;
    } finally {
      engine.recoveryEnabled = true;
    }
  }
}

/** The first step at the top of a file that was meant as a declaration, as it can be read. */
export function misreadStep(tokens: readonly IToken[], root: AstNode, definition: Lexer['definition']): Repair | undefined {
  const statements = isProtocolFile(root) ? root.statements : [];
  const steps = new Set(statements.filter(isAct).map(({ $cstNode }) => $cstNode?.offset ?? -1));
  return steps.size === 0 || steps.size > mostRepairs ? undefined : slip(tokens, steps, statementWords, definition);
}

export function createMendingParser(services: LangiumCoreServices): MendingParser {
  const parser = createParser(services.Grammar, new MendingParser(services), services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}
