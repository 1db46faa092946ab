// The same names as in chevrotain.mjs, for the command line: only a text with a fault needs a parser, and Chevrotain is loaded when the first is made.
export let createToken, createTokenInstance, defaultLexerErrorProvider, defaultParserErrorProvider, EMPTY_ALT, EOF, getLookaheadPaths, Lexer, LLkLookaheadStrategy, tokenMatcher;
let loaded;

function load() {
  loaded ??= require('./chevrotain.mjs');
  ({ createToken, createTokenInstance, defaultLexerErrorProvider, defaultParserErrorProvider, EMPTY_ALT, EOF, getLookaheadPaths, Lexer, LLkLookaheadStrategy, tokenMatcher } = loaded);
  return loaded;
}

/** Langium's parser is made with it. */
export function LLStarLookaheadStrategy(...options) {
  return new (load().LLStarLookaheadStrategy)(...options);
}

/** Langium's parser is of a class below it, which is made at once; what it inherits comes with the first parser. */
export function EmbeddedActionsParser(...options) {
  const { EmbeddedActionsParser: parser } = load();
  Object.setPrototypeOf(EmbeddedActionsParser.prototype, parser.prototype);
  return Reflect.construct(parser, options, new.target);
}
