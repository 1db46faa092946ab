import type { IToken } from 'chevrotain';
import { declaredNames } from '../library/generated/names.js';
import { folded } from '../words.js';

// What is often written of steps and levels as a paper has it, found by tokens alone.

/** A word to write in the place of some tokens, or between two where it takes the place of none. */
export interface Instead {
  readonly at: number;
  readonly remove: number;
  /** The name of the kind of token to read; undefined where nothing is to stand there. */
  readonly word: string | undefined;
  readonly message: string;
  /** Is the word all that has to be written in the place of the one that is pointed at? */
  readonly isWhole: boolean;
}

const verbs: ReadonlySet<string> = new Set(['inject', 'infuse', 'apply', 'give']);
const routes: ReadonlySet<string> = new Set(declaredNames['routes']);
const procedures: ReadonlySet<string> = new Set(declaredNames['procedures']);
const ordinals: ReadonlySet<string> = new Set(['then', 'and']);

function beginsStep(tokens: readonly IToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || tokens[at + 1]?.image === ':') return false;
  // Of what the protocol itself declares nothing is known here.
  return token.tokenType.name === 'ID' ? procedures.has(token.image) : verbs.has(token.tokenType.name);
}

/** Where the administration begins that may reach up to a token. */
function verbBefore(tokens: readonly IToken[], at: number): number | undefined {
  for (let index = at - 1; index >= 0; index--) {
    const name = tokens[index]?.tokenType.name ?? '';
    if (verbs.has(name)) return index;
    if (/^[{};]$/.test(name)) return undefined;
  }
  return undefined;
}

/** `inject cocaine, confine to paired for 30 min`, `weigh, then inject cocaine`: a comma before another step. */
export function betweenSteps(tokens: readonly IToken[], at: number): Instead | undefined {
  if (tokens[at]?.image !== ',') return undefined;
  const isJoined = ordinals.has(tokens[at + 1]?.image ?? '');
  if (!beginsStep(tokens, isJoined ? at + 2 : at + 1)) return undefined;
  const found = isJoined ? `, ${tokens[at + 1]?.image ?? ''}` : ',';
  return { at, remove: isJoined ? 2 : 1, word: ';', isWhole: !isJoined, message: `Found '${found}' between two steps. They stand on lines of their own, or with ';' between them.` };
}

/** `inject cocaine 10 mg/kg ip, 30 min before c`, `inject cocaine 10 mg/kg, ip`: a route without its word. */
export function bareRoute(tokens: readonly IToken[], at: number): Instead | undefined {
  const remove = tokens[at]?.image === ',' ? 1 : 0;
  const [token, before, from] = [tokens[at + remove], tokens[at - 1], verbBefore(tokens, at)];
  if (token?.tokenType.name !== 'ID' || !routes.has(token.image) || from === undefined || before === undefined || !/^(?:ID|QUANTITY)$/.test(before.tokenType.name)) return undefined;
  const said = folded(tokens.slice(from, at).map(({ image }) => image).join(' '));
  const found = remove === 0 ? `'${token.image}' begins no statement: it is a route.` : `Found ',' before ${token.image}, which is a route.`;
  return { at, remove, word: 'via', isWhole: false, message: `${found} Write “${said} via ${token.image}”.` };
}

/** `factor amount = low 1 ug per side`, in the statement that begins at `from`. */
export function perOfLevel(tokens: readonly IToken[], from: number, at: number): Instead | undefined {
  const [before, word, basis] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (tokens[from]?.image !== 'factor' || word?.tokenType.name !== 'per' || before?.tokenType.name !== 'QUANTITY' || basis?.tokenType.name !== 'ID') return undefined;
  const message = `Found 'per ${basis.image}' in a level, which has an amount alone: that of all together. A dose per ${basis.image} is stated on the drug, or in the step: “dose: … per ${basis.image}”.`;
  return { at, remove: 2, word: undefined, isWhole: false, message };
}
