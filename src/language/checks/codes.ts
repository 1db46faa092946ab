import { cannotCompile as error, rulesNamed, warning, type CodeInfo } from './codes/info.js';
import { completeness } from './codes/completeness.js';
import { design } from './codes/design.js';
import { doses } from './codes/doses.js';
import { place } from './codes/place.js';
import { social } from './codes/social.js';
import { time } from './codes/time.js';
import { units } from './codes/units.js';

export type { Severity } from './codes/info.js';

/** `PP1xxx`: the protocol cannot be compiled. */
const numbered = {
  PP1001: error('syntax', 'Something stands where it cannot be read'),
  PP1002: error('characters', 'A character, a comment or a quotation that cannot be read'),
  PP1003: error('no-header', 'A protocol begins with protocol "Title" or library "Title"'),
  PP1004: error('stray-brace', 'A closing brace that closes nothing'),
  PP1005: error('too-deep', 'Blocks or parentheses nested too deeply to be meant'),

  PP1101: error('unknown-name', 'A name that nothing declares'),
  PP1102: error('wrong-kind', 'A name of a thing of another kind than its place takes'),
  PP1103: error('unknown-word', 'A statement begins with a word that is neither of the language nor a declared procedure'),
  PP1104: error('duplicate-name', 'Two declarations of one name in one place'),
  PP1105: error('import-missing', 'An imported file that cannot be read'),
  PP1106: error('import-not-a-protocol', 'An imported file that is not a protocol'),
  PP1107: error('ambiguous-name', 'A name that could mean several declarations'),
  PP1108: error('import-outside', 'An imported file that lies outside the workspace'),
  PP1109: error('verb', 'A procedure whose name is a word of the language, with which no step could begin'),

  PP1201: error('unknown-unit', 'A unit that is not known'),
  PP1202: error('wrong-dimension', 'A quantity of another dimension than its place takes'),
  PP1203: error('unit-missing', 'A bare number where a quantity is expected'),
  PP1204: error('wrong-value', 'A value of another sort than its place takes'),
  PP1205: error('too-many-values', 'Several values where one is expected'),
  PP1206: error('reversed-range', 'A range whose end lies before its beginning'),
  PP1207: error('clock', 'A clock time or a date that does not exist'),
  PP1208: error('impossible-number', 'A number that cannot be meant: a negative dose, half an animal, a power of 80'),

  PP1301: error('unknown-fact', 'A fact that the thing it is stated of does not have'),
  PP1302: error('fact-twice', 'One fact stated twice'),
  PP1303: error('misplaced', 'A statement in a block that does not take it'),
  PP1304: error('clause', 'A clause that the sentence does not take'),
  PP1305: error('parameter-type', 'A parameter of an unknown type'),
  
  PP1401: error('operands', 'An operation on quantities that do not go together'),
  PP1402: error('function', 'An unknown function, or a wrong number of arguments'),
  PP1403: error('level-by-equals', 'A level or a word of a list that is asked for with = instead of is'),

  PP1501: error('template-arguments', 'A template used with the wrong arguments'),
  PP1502: error('template-cycle', 'A template that uses itself'),

  PP1601: error('no-such-day', 'A phase or session whose days cannot be worked out'),
  PP1602: error('anchor', 'A step that is timed by something it cannot be timed by'),
  PP1603: error('circular', 'Steps that wait for each other, or a value that is computed from itself'),
  PP1604: error('open-ended', 'A criterion without a longest time'),
  PP1605: error('design', 'A design whose groups cannot be worked out'),

  PP1701: error('suppression', 'A comment that suppresses a finding, without its rule or its reason'),
  PP1702: error('unknown-rule', 'A suppression of a rule that there is none of'),
  PP1703: error('not-suppressible', 'A suppression of what cannot be suppressed'),
} as const satisfies Readonly<Record<string, CodeInfo>>;

/**
 * Opinions, each with its name for a code. A project can turn one off or weigh it otherwise (config/), and a protocol
 * can say why it does not apply (suppressions.ts).
 */
const named = {
  ...rulesNamed({
    'import-twice': warning('One file imported twice', 'It changes nothing, so one of the two was perhaps to name another file.', 'placepref'),
    'unused-suppression': warning('A suppression that suppresses nothing', 'Left standing, it would hide the next finding.', 'placepref'),
  }),
  ...units,
  ...doses,
  ...time,
  ...place,
  ...social,
  ...design,
  ...completeness,
} satisfies Readonly<Record<string, CodeInfo>>;

/** The one table of codes. Each has its section, with a failing and a passing example that are run as tests, in docs/diagnostics.md or docs/rules.md. */
export const codes = { ...numbered, ...named } as const;

export type Code = keyof typeof codes;

export type RuleName = keyof typeof named;

export function isCode(text: string): text is Code {
  return Object.hasOwn(codes, text);
}

export function isRuleName(text: string): text is RuleName {
  return Object.hasOwn(named, text);
}

/** In the order of the table. */
export const allCodes: readonly Code[] = Object.keys(codes).filter(isCode);

export const ruleNames: readonly RuleName[] = Object.keys(named).filter(isRuleName);

/** Can a comment suppress it? Not what cannot be compiled; and a suppression that is of no use is mended, or the rule is turned off for the project. */
export function isSuppressible(word: string): word is RuleName {
  return isRuleName(word) && word !== 'unused-suppression';
}

const syntaxCodes: ReadonlySet<unknown> = new Set<Code>(['PP1001', 'PP1002', 'PP1004', 'PP1005']);

/** Is it the code of an error that leaves the structure of a text in doubt? */
export const isOfSyntax = (code: unknown): boolean => syntaxCodes.has(code);

/** The code of a rule's name, or of the name of what cannot be compiled: `unknown-unit` is PP1201. */
export function codeNamed(word: string): Code | undefined {
  return isCode(word) ? word : allCodes.find((code) => codes[code].name === word);
}
