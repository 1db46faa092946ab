import type { IToken } from 'chevrotain';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { flatMap } from '../flat-map.js';
import { suggest } from '../spelling/suggest.js';
import { codeNamed, codes, isRuleName, isSuppressible, ruleNames, type RuleName } from './codes.js';
import { textDiagnostic } from './diagnostics.js';
import { isPlainSlip } from './slips.js';
import { suppressionWord } from './suppression-word.js';

/** `// placepref-ignore route-volume, shock-current: approved, protocol 12-345` */
export interface Suppression {
  readonly comment: IToken;
  readonly rules: readonly RuleName[];
  /** All names before the colon, those that are no rules too. */
  readonly list: { readonly names: readonly string[]; readonly range: Range };
  readonly reason: string;
  /** What is wrong with it. */
  readonly problems: readonly Diagnostic[];
}

const beginning = new RegExp(`^//\\s*${suppressionWord}`);
const form = `“// ${suppressionWord} name-of-the-rule: why it does not apply here”`;

function rangeIn({ startLine = 1, startColumn = 1 }: IToken, from: number, length: number): Range {
  const [line, character] = [startLine - 1, startColumn - 1 + from];
  return { start: { line, character }, end: { line, character: character + length } };
}

/** Reads a comment; undefined if it is one like any other. */
export function readSuppression(comment: IToken): Suppression | undefined {
  const image = comment.image.trimEnd();
  const word = beginning.exec(image)?.[0];
  if (word === undefined) return undefined;
  const colon = image.indexOf(':');
  const text = colon < 0 ? '' : image.slice(word.length, colon);
  const reason = image.slice(colon + 1).trim();
  const rules = [...text.matchAll(/[^,\s][^,]*/g)].map(({ 0: rule, index }) => ({ rule: rule.trimEnd(), at: word.length + index }));
  const [first, last] = [rules[0], rules.at(-1)];
  if (first === undefined || last === undefined || reason === '' || !/^\s/.test(text)) {
    const missing = colon < 0 || reason === '' ? 'why' : 'which rule';
    const problem = textDiagnostic('PP1701', rangeIn(comment, 0, image.length), `This does not say ${missing}, so it suppresses nothing. It is written ${form}.`);
    return { comment, rules: [], list: { names: [], range: problem.range }, reason, problems: [problem] };
  }
  const problems = flatMap(rules, ({ rule, at }) => problemOf(rule, rangeIn(comment, at, rule.length)) ?? []);
  const list = { names: rules.map(({ rule }) => rule), range: rangeIn(comment, first.at, last.at + last.rule.length - first.at) };
  return { comment, rules: list.names.filter(isSuppressible), list, reason, problems };
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
