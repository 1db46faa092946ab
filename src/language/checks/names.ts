import { AstUtils, type AstNode, type LangiumDocument, type LinkingError, type Reference, type ReferenceInfo, type ScopeProvider } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { isAct, isAdministration, isBlock, isFactor, isField, isLabelClause, isLevel, isNamed, isProtocolFile, isRef, isSession, isTerm, isTerms, type Act, type Factor, type Named, type Terms } from '../generated/ast.js';
import { isSpoken, meantEntry, meantTerm } from '../library/spoken.js';
import { statementWords, wordsOfPrograms } from '../parsing/statement-words.js';
import { expectedOf, fits } from '../references/expected.js';
import { fieldsFor } from '../references/field-type.js';
import { namesIn, unitAround } from '../references/names.js';
import { NameScope, type Meant } from '../references/scope-provider.js';
import { slotsOf } from '../references/slots.js';
import { contentsOf } from '../references/tree.js';
import { suggest } from '../spelling/suggest.js';
import { describeAccepts, isKind, termsOf } from '../vocabulary/accepts.js';
import { kindOf, kinds } from '../vocabulary/kinds.js';
import { composed, folded, list } from '../words.js';
import { toDiagnostic } from './diagnostics.js';
import { isNameOfMisread, type Misread } from './misread.js';
import type { Fix } from './rule.js';
import { isPlainSlip } from './slips.js';
import { mostChoices } from './values.js';

/** Findings of one kind that are worth the search for what was meant, which takes longer than all else. */
const mostSuggestions = 500;

type Candidates = (info: ReferenceInfo) => Iterable<{ name: string }>;

const none: Candidates = () => [];

/** `a compartment, a zone or a place role` */
function anyOf(phrases: readonly string[]): string {
  return phrases.length === 0 ? 'a name' : list(phrases, 'or');
}

/** `a level of treatment` or `a word of the list sex`, for one that belongs to what it is asked of. */
const wordOf = (owner: Factor | Terms): string => `${isFactor(owner) ? 'a level of' : 'a word of the list'} ${owner.name}`;

/** What a name was found to be. */
function phraseOf(target: Named): string {
  if (isLevel(target) || isTerm(target)) return wordOf(target.$container);
  const kind = kindOf(target);
  return kind === undefined ? 'something else' : kinds[kind];
}

function expectedPhrase(info: ReferenceInfo): string {
  const { accepts = [], among } = expectedOf(info) ?? {};
  if (isFactor(among) || isTerms(among)) return wordOf(among);
  // Only a name can stand here, so `level` is one of a factor and not one of sound.
  return anyOf([...new Set(accepts.slice(0, 4).map((one) => (isKind(one) ? kinds[one] : describeAccepts(one))))]);
}

function change(reference: Reference, to: string | undefined, safe: boolean): Fix | undefined {
  const range = reference.$refNode?.range;
  return to === undefined || range === undefined ? undefined : { title: `Change to '${to}'`, range, newText: to, safe };
}

const didYouMean = (word: string | undefined): string => (word === undefined ? '' : ` Did you mean '${word}'?`);

function before(act: Act): AstNode | undefined {
  const around = act.$container;
  const found = isBlock(around) || isProtocolFile(around) ? around.statements[(act.$containerIndex ?? 0) - 1] : undefined;
  return found?.$cstNode?.range.end.line === act.$cstNode?.range.start.line ? found : undefined;
}

/** `drug morphine sulfate`: the name that a declaration without a block, on the same line, ends with. */
function nameBefore(act: Act): string | undefined {
  const declared = before(act);
  if (declared === undefined || !isNamed(declared) || isField(declared)) return undefined;
  const { name, $cstNode: written } = declared;
  return name !== undefined && (declared as { block?: AstNode }).block === undefined && written?.text.endsWith(name) === true ? name : undefined;
}

/** `confine left`, `inject morphine ip`: with which word the sentence takes such a thing. */
function wordMissing(act: Act, target: Named): string {
  const kind = kindOf(target);
  const step = before(act);
  const slot = isAct(step) || isAdministration(step) ? slotsOf(step).find(({ preposition, accepts }) => preposition !== undefined && kind !== undefined && accepts.includes(kind)) : undefined;
  const name = act.procedure?.$refText ?? '';
  const hint = slot === undefined ? '' : ` Write “${folded(step?.$cstNode?.text ?? '')} ${slot.preposition} ${name}”.`;
  if (isFactOf(act, name)) return `'${name}' begins no statement. A fact is written with a colon: “${name}: …”.`;
  return `'${name}' begins no statement: it is ${kind === undefined ? 'no procedure' : kinds[kind]}.${hint}`;
}

function isFactOf(act: Act, word: string): boolean {
  const around = act.$container;
  const facts = fieldsFor(isBlock(around) ? around.$container : around);
  return facts !== undefined && Object.hasOwn(facts, word);
}

function unknownWord(act: Act, reference: Reference, candidates: Candidates, info: ReferenceInfo): Diagnostic {
  const word = reference.$refText;
  if (isFactOf(act, word)) {
    return toDiagnostic('PP1103', { node: act, property: 'procedure', message: `'${word}' begins no statement. A fact is written with a colon: “${word}: …”.`, fix: change(reference, `${word}:`, true) });
  }
  const name = nameBefore(act);
  if (name !== undefined) return toDiagnostic('PP1103', { node: act, property: 'procedure', message: `'${word}' begins no statement. If it belongs to the name before it, the two are one word: ${name}_${word}.` });
  const known = wordsOfPrograms.get(word);
  const meant = known === undefined ? suggest(word, [...statementWords, ...[...candidates(info)].map(({ name }) => name)]) : [known];
  const [best] = meant;
  const message = `'${word}' begins no statement: it is neither a word of the language nor a declared procedure.${didYouMean(best)}`;
  return toDiagnostic('PP1103', { node: act, property: 'procedure', message, fix: change(reference, best, isPlainSlip(word, meant)) });
}

/** What stands before the dot. */
function ownerOf({ container, index = 0 }: ReferenceInfo): string {
  if (!isRef(container)) return '';
  return (index === 0 ? container.target : container.members[index - 1])?.$refText ?? '';
}

/** Kinds of which a protocol has few. */
const listed: ReadonlySet<string> = new Set(['level', 'term', 'arm', 'apparatus', 'compartment', 'zone', 'role']);

/** A name of the library, or a word of a list, by what papers call it; else one that comes near. */
function meantAt(info: ReferenceInfo, word: string, names: Iterable<string>): string[] {
  const accepts = expectedOf(info)?.accepts ?? [];
  const kind = accepts.find(isSpoken);
  const entry = kind === undefined ? accepts.map((one) => meantTerm(termsOf(one) ?? '', word)).find((term) => term !== undefined) : meantEntry(kind, word);
  return entry === undefined ? suggest(word, names) : [entry];
}

/** The words themselves where only a few are possible: `: male, female or both`. */
function choices(info: ReferenceInfo, candidates: Candidates): string {
  const accepts = expectedOf(info)?.accepts ?? [];
  if (accepts.length === 0 || !accepts.every((one) => termsOf(one) !== undefined || listed.has(one))) return '';
  const names = [...new Set([...candidates(info)].map(({ name }) => name))];
  return names.length === 0 || names.length > mostChoices ? '' : `: ${anyOf(names)}`;
}

function unknownName({ info }: LinkingError, uses: number, candidates: Candidates): Diagnostic {
  const { reference } = info;
  const word = reference.$refText;
  const meant = meantAt(info, word, [...candidates(info)].map(({ name }) => name));
  const [best] = meant;
  const alike = best !== undefined && composed(best) === composed(word) ? ' It has the same letters, and in one of the two an accent is a character of its own.' : '';
  const again = uses > 1 ? ` It is used ${uses} times.` : '';
  const message = info.property === 'members'
    ? `'${ownerOf(info)}' has nothing called '${word}'.${didYouMean(best)}${alike}`
    : `Nothing called '${word}' is declared; expected ${expectedPhrase(info)}${choices(info, candidates)}.${didYouMean(best)}${alike}${again}`;
  return toDiagnostic('PP1101', { node: info.container, range: reference.$refNode?.range, message, fix: change(reference as Reference, best, isPlainSlip(word, meant)) });
}

/** Names that lead nowhere: each once, at its first use, and none that hang on a misspelt declaration. */
export function nameDiagnostics(document: LangiumDocument, candidates: Candidates, misread: Misread): Diagnostic[] {
  const errors = document.references.map(({ error }) => error).filter((error) => error !== undefined);
  const acts = errors.filter(({ info }) => isAct(info.container));
  const uses = new Map<string, LinkingError[]>();
  for (const error of errors) {
    const name = error.info.reference.$refText;
    if (isAct(error.info.container) || misread.names.has(name) || hangsOnAnother(error)) continue;
    const same = uses.get(name);
    if (same === undefined) uses.set(name, [error]);
    else same.push(error);
  }
  const words = acts.filter(({ info }) => !isNameOfMisread(info.container as Act, misread));
  const few = (index: number): Candidates => (index < mostSuggestions ? candidates : none);
  return [
    ...words.map(({ info }, index) => unknownWord(info.container as Act, info.reference as Reference, few(index), info)),
    ...[...uses.values()].map((same, index) => unknownName(same[0] as LinkingError, same.length, few(index))),
  ];
}

/** `bux.left`: the fault is `bux`, not `left`. */
function hangsOnAnother({ info }: LinkingError): boolean {
  const { container, property } = info;
  return property === 'members' && 'target' in container && (container.target as Reference | undefined)?.error !== undefined;
}

/** Names of which linking left a doubt, most often none. */
function doubtfulIn({ parseResult }: LangiumDocument): ReferenceInfo[] {
  return contentsOf(parseResult.value).references.filter(({ reference }) => ((reference as Reference).$nodeDescription as Meant | undefined)?.isDoubtful === true);
}

/** Names that are declared, but as something else than their place takes. */
export function kindDiagnostics(document: LangiumDocument, candidates: Candidates, misread: Misread): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const info of doubtfulIn(document)) {
    const { container: node } = info;
    const reference = info.reference as Reference;
    const target = reference.ref as Named | undefined;
    if (target === undefined || fits(target, expectedOf(info))) continue;
    if (misread.names.has(reference.$refText) && !misread.acts.has(node)) continue;
    // `box.left`: what counts is what the whole path names.
    if (info.property === 'target' && (info.container as { members?: unknown[] }).members?.length) continue;
    const message = isAct(node) ? wordMissing(node, target) : `'${reference.$refText}' is ${phraseOf(target)}; expected ${expectedPhrase(info)}${choices(info, found.length < mostSuggestions ? candidates : none)}.${didYouMean(meantAt(info, reference.$refText, [])[0])}`;
    found.push(toDiagnostic('PP1102', { node, range: reference.$refNode?.range, message, related: { node: target, message: `'${reference.$refText}' is declared here` } }));
  }
  return found;
}

/** Names that could mean several declarations: `left` where two apparatus have one. */
export function ambiguityDiagnostics(document: LangiumDocument, scopes: ScopeProvider): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const info of doubtfulIn(document)) {
    const { container: node } = info;
    const reference = info.reference as Reference;
    if (reference.ref === undefined || unitHasOne(node, reference.$refText)) continue;
    const scope = scopes.getScope(info);
    const declarations = scope instanceof NameScope ? scope.declarations(reference.$refText) : [];
    if (declarations.length < 2 || areAlternatives(declarations)) continue;
    const owners = declarations.map(({ $container: around }) => (isBlock(around) ? (around.$container as { name?: string }).name : undefined)).filter((name) => name !== undefined);
    const paths = owners.length === declarations.length ? ` Write ${anyOf(owners.map((owner) => `${owner}.${reference.$refText}`))}.` : '';
    found.push(toDiagnostic('PP1107', { node, range: reference.$refNode?.range, message: `'${reference.$refText}' could mean ${declarations.length} things.${paths}` }));
  }
  return found;
}

/** Labels of one session: the two sides of a `when` can give one name to what each does. */
function areAlternatives(declarations: readonly Named[]): boolean {
  const [first, ...others] = declarations.map((node) => (isLabelClause(node) ? AstUtils.getContainerOfType(node, isSession) : undefined));
  return first !== undefined && others.every((session) => session === first);
}

/** The common case, seen without building a scope. */
function unitHasOne(node: AstNode, name: string): boolean {
  for (let unit = unitAround(node); unit !== undefined; unit = unitAround(unit)) {
    const declared = namesIn(unit).get(name);
    if (declared !== undefined) return declared.length === 1;
  }
  return false;
}
