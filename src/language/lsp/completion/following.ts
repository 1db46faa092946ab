import type { LangiumCoreServices } from 'langium';
import { Reader } from '../../generated/reader.js';
import type { PlacePrefLexer } from '../../parsing/lexer.js';
import { statementStart } from '../../parsing/statement-starts.js';
import type { Token } from '../../parsing/token.js';
import { statementFrom } from './reading.js';

/** What is put behind the word that is asked about, as the reader decides by two words at some places: `as name`, `source "text"`. */
const behind = ['', ' x', ' "x"', ' 1'];

const aName = 'x';

/** Tells how far a text fits the grammar. */
class Probe extends Reader {
  wordsRead(): number {
    this.read();
    return this.position;
  }
}

/** The words of the statements that are not ended, without those before them, and of a block that is closed only its braces: no more tells what can follow. */
function openStatements(tokens: readonly Token[]): Token[] {
  const open: Token[] = [];
  /** Where the content of each block begins that is not closed. */
  const blocks: number[] = [];
  for (const token of tokens) {
    const { name } = token.tokenType;
    // A block ends its statement, but for the two of a `when`.
    if (open.at(-1)?.tokenType.name === '}' && name !== 'otherwise') open.length = blocks.at(-1) ?? 0;
    if (name === '}') open.length = blocks.pop() ?? 0;
    open.push(token);
    if (name === '{') blocks.push(open.length);
  }
  return open;
}

/** What the grammar lets stand behind a text that breaks off, asked of the reader: each word is put there, and read. */
export class Following {
  private readonly lexer: PlacePrefLexer;
  private readonly known = new Map<string, boolean>();
  /** The words of the statements that break off, or as many of them as can be read; undefined where not even these can. */
  private readonly tokens: readonly Token[] | undefined;

  constructor(before: string, private readonly services: LangiumCoreServices) {
    this.lexer = services.parser.Lexer as PlacePrefLexer;
    const tokens = openStatements(this.lexer.tokenize(before.slice(statementFrom(before) ?? 0)).tokens);
    // Where there is a fault in one of these, the innermost statement is looked at by itself.
    this.tokens = [tokens, tokens.slice(statementStart(tokens, tokens.length - 1))].find((some) => this.canGoOn(some));
  }

  /** The word before. */
  get last(): string | undefined {
    return this.tokens?.at(-1)?.image;
  }

  /** Can this stand here, by its first word? If nobody can say, it can. */
  allows(text: string): boolean {
    const { tokens } = this;
    const first = this.lexer.tokenize(text).tokens[0];
    if (tokens === undefined || first === undefined) return true;
    const known = this.known.get(first.tokenType.name) ?? this.goesOn(tokens, first.image);
    this.known.set(first.tokenType.name, known);
    return known;
  }

  /** Can a name stand here? */
  get allowsName(): boolean {
    return this.allows(aName);
  }

  /** The words and signs of the language that can stand here; none where nobody can say. */
  get words(): readonly string[] {
    return this.tokens === undefined ? [] : this.vocabulary.filter((word) => this.allows(word));
  }

  private get vocabulary(): readonly string[] {
    return Object.keys(this.lexer.definition).filter((name) => !/^[A-Z]/.test(name));
  }

  /** Can anything stand behind these words? */
  private canGoOn(before: readonly Token[]): boolean {
    // What is asked of the last word may be the word behind it; a fault further up is none of that.
    if (this.wordsRead(before) < before.length - 1) return false;
    return [aName, ...this.vocabulary].some((word) => this.goesOn(before, word));
  }

  private goesOn(before: readonly Token[], word: string): boolean {
    return behind.some((end) => this.wordsRead([...before, ...this.lexer.tokenize(word + end).tokens]) > before.length);
  }

  private wordsRead(tokens: readonly Token[]): number {
    return new Probe('', tokens, [], this.services.references.Linker).wordsRead();
  }
}
