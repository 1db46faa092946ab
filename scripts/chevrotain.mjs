// What Langium and this language take of Chevrotain.
export { createToken, createTokenInstance, defaultLexerErrorProvider, defaultParserErrorProvider, EmbeddedActionsParser, EMPTY_ALT, EOF, getLookaheadPaths, Lexer, LLkLookaheadStrategy, tokenMatcher } from 'chevrotain';
export { LLStarLookaheadStrategy } from 'chevrotain-allstar';
