import type { IToken } from 'chevrotain';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { suggest } from '../quantities/suggest.js';
import { codeNamed, codes, isRuleName, ruleNames, type RuleName } from './codes.js';
import { textDiagnostic } from './diagnostics.js';
import { isPlainSlip } from './slips.js';

/** `// placepref-ignore route-volume, shock-current: approved, protocol 12-345` */
export interface Suppression {
  readonly comment: IToken;
  readonly rules: readonly RuleName[];
  /** As written, between the word and the colon. */
  readonly list: { readonly text: string; readonly range: Range };
  readonly reason: string;
  /** What is wrong with it. */
  readonly problems: readonly Diagnostic[];
}

export const suppressionWord = 'placepref-ignore';
const isMeant = new RegExp(`^//\\s*${suppressionWord}`);
const shape = new RegExp(`^(//\\s*${suppressionWord}\\s+)([^:]*[^:\\s])\\s*:\\s*(\\S.*)$`);
const form = `“// ${suppressionWord} name-of-the-rule: why it does not apply here”`;

function rangeIn({ startLine = 1, startColumn = 1 }: IToken, from: number, length: number): Range {
  const [line, character] = [startLine - 1, startColumn - 1 + from];
  return { start: { line, character }, end: { line, character: character + length } };
}

/** Reads a comment; undefined if it is one like any other. */
export function readSuppression(comment: IToken): Suppression | undefined {
  const image = comment.image.trimEnd();
  if (!isMeant.test(image)) return undefined;
  const [, before = '', text = '', reason = ''] = shape.exec(image) ?? [];
  const list = { text, range: rangeIn(comment, before.length, text.length) };
  const words = [...text.matchAll(/[^,\s][^,]*/g)].map(({ 0: word, index }) => ({ word: word.trimEnd(), at: before.length + index }));
  if (words.length === 0) {
    const missing = /:\s*$/.test(image) || !image.includes(':') ? 'why' : 'which rule';
    const problem = textDiagnostic('PP1701', rangeIn(comment, 0, image.length), `This does not say ${missing}, so it suppresses nothing. It is written ${form}.`);
    return { comment, rules: [], list, reason, problems: [problem] };
  }
  const problems = words.flatMap(({ word, at }) => problemOf(word, rangeIn(comment, at, word.length)) ?? []);
  return { comment, rules: words.map(({ word }) => word).filter(isSuppressible), list, reason, problems };
}

/** A suppression that is of no use is mended, or the rule is turned off for the project. */
function isSuppressible(word: string): word is RuleName {
  return isRuleName(word) && word !== 'unused-suppression';
}

function problemOf(word: string, range: Range): Diagnostic | undefined {
  if (isSuppressible(word)) return undefined;
  const code = codeNamed(word) ?? codeNamed(word.toUpperCase());
  if (code !== undefined) {
    const why = isRuleName(code) ? 'A project turns it off in placepref.json.' : `It means that the protocol cannot be compiled: ${codes[code].summary.toLowerCase()}.`;
    return textDiagnostic('PP1703', range, `${code} cannot be suppressed. ${why}`);
  }
  const meant = suggest(word, ruleNames);
  const [best] = meant;
  const finding = textDiagnostic('PP1702', range, `There is no rule '${word}'.${best === undefined ? '' : ` Did you mean '${best}'?`}`);
  return best === undefined ? finding : { ...finding, data: { code: 'PP1702', fix: { title: `Change to '${best}'`, range, newText: best, safe: isPlainSlip(word, meant) } } };
}
