import type { AstNode } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { isAct, isAdministration, isEach, isExclusion, isField, isFreeStep, isOutcome, isPhase, isSession } from '../../generated/ast.js';
import { readSentence } from '../../references/sentence.js';
import type { Sentence, Slot } from '../../references/slots.js';
import { namedDimensions } from '../../quantities/named-dimensions.js';
import { describeAccepts, isDimensionName } from '../../vocabulary/accepts.js';
import { keyword, type Choice } from './item.js';

const isSentence = (node: AstNode | undefined): node is Sentence => node !== undefined && [isAct, isAdministration, isFreeStep, isPhase, isSession, isEach].some((is) => is(node));

const stepTiming: readonly (readonly [string, string, string?])[] = [
  ['at', 'clock time', 'at ${1:09}:${2:00}'],
  ['at the same time as', 'a session or a step'],
  ['immediately after', 'a session or a step'],
  ['immediately before', 'a session or a step'],
  ['during', 'a session or a step'],
  ['30 min before', 'so long before the onset of what follows', '${1:30} min before $2'],
  ['30 min after', 'so long after the end of what came before', '${1:30} min after $2'],
];

const days: readonly (readonly [string, string, string?])[] = [
  ['day', 'one day of the study', 'day ${1:1}'],
  ['days', 'days of the study', 'days ${1:2} to ${2:9}'],
  ['on odd days', 'of the phase around'],
  ['on even days', 'of the phase around'],
  ['on days', 'of the phase around', 'on days ${1:1, 3}'],
];

const rank = 1;

function ofSlot({ name, preposition, times, accepts }: Slot): Choice {
  // Compartments are meant more often than the box.
  const first = accepts.find((one) => one === 'compartment') ?? accepts[0];
  const detail = first === undefined ? name : `${name}: ${describeAccepts(first)}`;
  const example = first !== undefined && isDimensionName(first) ? namedDimensions[first].example : undefined;
  const [figure = '', ...unit] = example?.split(' ') ?? [];
  const value = example === undefined ? '$1' : `\${1:${figure}} ${unit.join(' ')}`;
  if (times === true) return { label: '… times', kind: CompletionItemKind.Keyword, detail, snippet: '${1:20} times', rank };
  if (preposition !== undefined) return { label: preposition, kind: CompletionItemKind.Keyword, detail, snippet: `${preposition} ${value}`, rank };
  return { label: example ?? (first === 'text' ? '"…"' : name), kind: CompletionItemKind.Value, detail, snippet: first === 'text' ? '"$1"' : value, rank };
}

/** What a sentence that ends here can still say; nothing after another kind of statement. */
export function clausesAfter(statement: AstNode | undefined): Choice[] {
  if (isSentence(statement)) {
    const { slots, values, timing, label } = readSentence(statement);
    const open = slots.filter(({ name, many }) => !values.has(name) || many === true).map(ofSlot);
    const words = [...((isPhase(statement) || isSession(statement)) && statement.days === undefined ? days : [])];
    const isStep = !isPhase(statement) && !isSession(statement) && !isEach(statement);
    return [...open, ...words.map(([word, detail, snippet]) => keyword(word, detail, snippet, 0)), ...(timing.length === 0 ? stepTiming : []).map(([word, detail, snippet]) => keyword(word, detail, snippet, 2)), ...(label === undefined && isStep ? [keyword('as', 'a name for this step', 'as $1', 3)] : [])];
  }
  if (isOutcome(statement) || isExclusion(statement)) return [keyword('in', 'a place', undefined, rank), keyword('during', 'a session or a phase', undefined, rank), keyword('among', 'a group or a level', undefined, rank)];
  if (isField(statement)) return provenance;
  return [];
}

const provenance: readonly Choice[] & Choice[] = [
  keyword('source', 'DOI, PMID, URL or reference', 'source "$1"', 1),
  keyword('note', 'a remark', 'note "$1"', 1),
  keyword('assumed', 'ours, not the source’s', undefined, 1),
  keyword('as stated in', 'where it is said', 'as stated in "$1"', 1),
  keyword('but', 'what another source says', 'but $1 as stated in "$2"', 2),
];
