import type { AstNode } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { isAct, isAdministration, isEach, isExclusion, isField, isFreeStep, isGroups, isMaterial, isOutcome, isPhase, isSession, isUntil, isWhen, type Procedure } from '../../generated/ast.js';
import { acceptsOf, parametersIn } from '../../references/parameters.js';
import { readSentence } from '../../references/sentence.js';
import type { Sentence, Slot } from '../../references/slots.js';
import { namedDimensions } from '../../quantities/named-dimensions.js';
import { describeAccepts, isDimensionName, type Accepts } from '../../vocabulary/accepts.js';
import type { Following } from './following.js';
import { keyword, type Choice } from './item.js';
import { wordsOn } from './words.js';

const isSentence = (node: AstNode | undefined): node is Sentence => node !== undefined && [isAct, isAdministration, isFreeStep, isPhase, isSession, isEach].some((is) => is(node));

const stepTiming: readonly (readonly [string, string, string?])[] = [
  ['at', 'clock time', 'at ${1:09}:${2:00}'],
  ['at the same time as', 'a session or a step', 'at the same time as $1'],
  ['immediately after', 'a session or a step', 'immediately after $1'],
  ['immediately before', 'a session or a step', 'immediately before $1'],
  ['during', 'a session or a step', 'during $1'],
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
/** Behind all with which a condition goes on. */
const last = 50;

/** Compartments are meant more often than the box. */
const firstOf = (accepts: readonly Accepts[]): Accepts | undefined => accepts.find((one) => one === 'compartment') ?? accepts[0];

const exampleOf = (accepts: Accepts | undefined): string | undefined => (accepts !== undefined && isDimensionName(accepts) ? namedDimensions[accepts].example : undefined);

/** `for ${1:30} min`: what a slot says, with the number of its place to fill in. */
function slotSnippet({ preposition, times, accepts }: Pick<Slot, 'preposition' | 'times' | 'accepts'>, place: number): string {
  if (times === true) return `\${${place}:20} times`;
  const first = firstOf(accepts);
  const [figure, ...unit] = exampleOf(first)?.split(' ') ?? [];
  const value = figure !== undefined ? `\${${place}:${figure}} ${unit.join(' ')}` : first === 'text' ? `"$${place}"` : `$${place}`;
  return preposition === undefined ? value : `${preposition} ${value}`;
}

function ofSlot(slot: Slot): Choice {
  const { name, preposition, times, accepts } = slot;
  const first = firstOf(accepts);
  const detail = first === undefined ? name : `${name}: ${describeAccepts(first)}`;
  const snippet = slotSnippet(slot, 1);
  if (times === true || preposition !== undefined) return { label: preposition ?? '… times', kind: CompletionItemKind.Keyword, detail, snippet, rank };
  return { label: exampleOf(first) ?? (first === 'text' ? '"…"' : name), kind: CompletionItemKind.Value, detail, snippet, rank };
}

/** What a verb nearly always says: its first parameters. The others are for who needs them. */
const mostSaid = 2;

/** `confine to $1 for ${2:30} min`: a sentence with a declared verb. */
export function actSnippet(procedure: Procedure): string {
  const said = parametersIn(procedure).slice(0, mostSaid).map(({ preposition, suffix, type }, index) => slotSnippet({ preposition, times: suffix !== undefined, accepts: acceptsOf(type) ?? [] }, index + 1));
  return [procedure.name, ...said].join(' ');
}

/** Statements that end where somebody may want to go on: with the rest of a formula or a condition, with whose group or salt it is. */
const mayGoOn = (node: AstNode | undefined): boolean => [isOutcome, isExclusion, isWhen, isUntil, isGroups, isMaterial].some((is) => is(node));

/** What a sentence whose block comes next can still say. */
export const clausesBefore = (head: AstNode, following: Following): Choice[] => [...clausesAfter(head, following), ...(isSentence(head) ? [] : provenance.map((choice) => ({ ...choice, rank: last })))];

/** What a sentence that ends here can still say; nothing after another kind of statement. */
export function clausesAfter(statement: AstNode | undefined, following: Following): Choice[] {
  if (isSentence(statement)) {
    const { slots, values, timing, label } = readSentence(statement);
    const open = slots.filter(({ name, many }) => !values.has(name) || many === true).map(ofSlot);
    const words = [...((isPhase(statement) || isSession(statement)) && statement.days === undefined ? days : [])];
    const isStep = !isPhase(statement) && !isSession(statement) && !isEach(statement);
    return [...open, ...words.map(([word, detail, snippet]) => keyword(word, detail, snippet, 0)), ...(timing.length === 0 ? stepTiming : []).map(([word, detail, snippet]) => keyword(word, detail, snippet, 2)), ...(label === undefined && isStep ? [keyword('as', 'a name for this step', 'as $1', 3)] : [])];
  }
  if (isField(statement)) return provenance;
  return mayGoOn(statement) ? wordsOn(following) : [];
}

const provenance: readonly Choice[] & Choice[] = [
  keyword('source', 'DOI, PMID, URL or reference', 'source "$1"', 1),
  keyword('note', 'a remark', 'note "$1"', 1),
  keyword('assumed', 'ours, not the source’s', undefined, 1),
  keyword('as stated in', 'where it is said', 'as stated in "$1"', 1),
  keyword('but', 'what another source says', 'but $1 as stated in "$2"', 2),
];
