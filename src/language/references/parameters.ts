import type { AstNode } from 'langium';
import { entryOf } from '../entry-of.js';
import { isParameter, type Act, type Parameter, type PrepositionClause } from '../generated/ast.js';
import { remembered } from '../remembered.js';
import { isDimensionName, isKind, type Accepts } from '../vocabulary/accepts.js';
import type { FieldType } from '../vocabulary/fields.js';
import { materialKinds, placeKinds, timedKinds } from '../vocabulary/kinds.js';

/** Types of parameters that stand for more than one kind of thing. */
const families: Readonly<Record<string, readonly Accepts[]>> = {
  time: ['duration'],
  place: placeKinds,
  material: materialKinds,
  anyone: ['animals', 'groups', 'arm'],
  session: timedKinds,
};

const plain = ['count', 'number', 'text', 'clock', 'expression'];

/** What a declared parameter type accepts; undefined if there is no such type. */
export function acceptsOf(type: string): readonly Accepts[] | undefined {
  const family = entryOf(families, type);
  if (family !== undefined) return family;
  return isDimensionName(type) || isKind(type) || plain.includes(type) ? [type as Accepts] : undefined;
}

/** Every word that can stand as the type of a parameter. */
export const parameterTypes: readonly string[] = [...Object.keys(families), ...plain, 'duration', 'current', 'animals', 'share', 'dose', 'volume', 'mass', 'length', 'frequency', 'temperature', 'drug'];

/** The parameters of the procedure that a sentence performs, in their order. */
export function declaredParameters(act: Act): readonly Parameter[] {
  return parametersIn(act.procedure?.ref);
}

const none: readonly Parameter[] = [];

export function parametersIn(procedure: AstNode | undefined): readonly Parameter[] {
  if (procedure === undefined) return none;
  return parametersOfProcedure(procedure);
}

const parametersOfProcedure = remembered((procedure: AstNode): readonly Parameter[] => {
  const block = (procedure as { block?: { statements?: AstNode[] } }).block;
  return block?.statements?.filter(isParameter) ?? none;
});

const typeOf = remembered(({ type, annotations }: Parameter): FieldType => ({
  accepts: acceptsOf(type) ?? [],
  many: false,
  doc: annotations.find((annotation) => annotation.kind === 'note')?.text ?? '',
}));

/** The parameters of a procedure as facts in the block of an act: `footshock { current: 1 mA }`. */
export function parametersOf(procedure: AstNode): Record<string, FieldType> {
  return Object.fromEntries(parametersIn(procedure).map((parameter) => [parameter.name, typeOf(parameter)]));
}

/** Type of the parameter that a clause such as `for 2 s` fills: of the one said with the same preposition. */
export function parameterFor(act: Act, clause: PrepositionClause): FieldType | undefined {
  const parameter = declaredParameters(act).find((candidate) => candidate.preposition === clause.preposition);
  return parameter && typeOf(parameter);
}
