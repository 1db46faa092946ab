import { flatMap } from '../flat-map.js';
import { grouped } from '../grouped.js';
import type { Definition, Experiment, Expression, Fact, Facts, Factor, Id, NumberValue, ObservationExpression, OperationExpression, QuantityValue, Step, Study, TermValue, Value } from './types.js';

/** Anything that states facts. */
export type Stating = { readonly facts: Facts };

export function factOf(stating: Stating | undefined, name: string): Fact | undefined {
  return stating?.facts[name];
}

/** Is a fact neither left out nor `unstated`? */
export function isStated(stating: Stating | undefined, name: string): boolean {
  const fact = factOf(stating, name);
  return fact !== undefined && fact.status !== 'unstated';
}

/** Is a fact written, be it as `unstated`? Then nobody has forgotten it. */
export function isWritten(stating: Stating | undefined, name: string): boolean {
  return factOf(stating, name) !== undefined;
}

export function quantityIn(values: readonly Value[] | undefined, index = 0): QuantityValue | undefined {
  const value = values?.[index];
  return value?.type === 'quantity' ? value : undefined;
}

/** A quantity in the normalised unit of its dimension: min, mg, mL, mg/kg, mL/kg, mg/mL, mA, cm; 1 for a share. */
export function quantity(stating: Stating | undefined, name: string): QuantityValue | undefined {
  return quantityIn(factOf(stating, name)?.values);
}

/** Of a range its middle. */
export const middleOf = ({ value, upper = value }: Pick<QuantityValue, 'value' | 'upper'>): number => (value + upper) / 2;

const nothing: readonly never[] = [];

/** What some of the values of a fact say. */
function saidIn<Said>(stating: Stating | undefined, name: string, saidBy: (value: Value) => Said | undefined): readonly Said[] {
  const values = factOf(stating, name)?.values;
  if (values === undefined) return nothing;
  const found: Said[] = [];
  for (const value of values) {
    const said = saidBy(value);
    if (said !== undefined) found.push(said);
  }
  return found;
}

const termOf = (value: Value): string | undefined => (value.type === 'term' ? value.term : undefined);
const idOf = (value: Value): Id | undefined => (value.type === 'reference' ? value.id : undefined);
const textOf = (value: Value): string | undefined => (value.type === 'text' ? value.text : undefined);

/** The words that a fact says, of the lists of terms: `male`, `yes`, `biased`. */
export const termsIn = (stating: Stating | undefined, name: string): readonly string[] => saidIn(stating, name, termOf);

export function term(stating: Stating | undefined, name: string): string | undefined {
  return factOf(stating, name)?.values.find((value) => value.type === 'term')?.term;
}

/** What a fact names. */
export const referencesIn = (stating: Stating | undefined, name: string): readonly Id[] => saidIn(stating, name, idOf);

export function reference(stating: Stating | undefined, name: string): Id | undefined {
  return factOf(stating, name)?.values.find((value) => value.type === 'reference')?.id;
}

/** A time of day that is stated, in minutes. */
export function clockIn(stating: Stating | undefined, name: string): number | undefined {
  const value = factOf(stating, name)?.values[0];
  return value?.type === 'clock' ? value.minute : undefined;
}

/** The date of day 1 that the experiment, else the protocol, states; ISO 8601. */
export function startDateOf(study: Stating, experiment: Stating): string | undefined {
  const value = (factOf(experiment, 'start') ?? factOf(study, 'start'))?.values[0];
  return value?.type === 'date' ? value.date : undefined;
}

export function count(stating: Stating | undefined, name: string): number | undefined {
  const value = factOf(stating, name)?.values[0];
  return value?.type === 'number' ? value.value : undefined;
}

export const texts = (stating: Stating | undefined, name: string): readonly string[] => saidIn(stating, name, textOf);

/** What a value names; the value of a parameter of a template stands in parentheses. */
export function named(value: Value | undefined): Id | undefined {
  if (value?.type === 'expression' && value.expression.type === 'observation') return named(value.expression.subject);
  return value?.type === 'reference' ? value.id : undefined;
}

/** Parts by their ids. */
export const byId = <T extends { readonly id: Id }>(parts: readonly T[]): ReadonlyMap<Id, T> => new Map(parts.map((part) => [part.id, part]));

/** Declarations of a study by their ids, the parts of an apparatus too. */
export type Definitions = ReadonlyMap<Id, Definition>;

export const definitionsOf = ({ definitions }: Pick<Study, 'definitions'>): Definitions => byId(flatMap(definitions, withParts));

/** Every step of an experiment, those during others too. */
export const stepsOf = ({ phases }: Pick<Experiment, 'phases'>): Step[] => flatMap(flatMap(phases, ({ sessions }) => sessions), ({ steps }) => flatMap(steps, withInner));

/** Of `.`, `/` and `:`. */
const isSeparator = (unit: number): boolean => unit === 46 || unit === 47 || unit === 58;

/** Name of a part, from its id: `morphine` of `drug.morphine`. */
export function nameOf(id: Id): string {
  let begin = id.length;
  while (begin > 0 && !isSeparator(id.charCodeAt(begin - 1))) begin--;
  return id.slice(begin);
}

/** `morphine.drug_left` of `experiment/groups.trained.morphine.drug_left`, and `high` of `arm.high`. */
const shortGroupName = (arm: Id): string => arm.split('.').slice(2).join('.') || nameOf(arm);

/** The same with what declares it, `trained.morphine.drug_left`, and with the templates and the experiment in which that stands. */
const longerGroupNames: readonly ((arm: Id) => string)[] = [(arm) => withoutKind(arm.slice(arm.lastIndexOf('/') + 1)), (arm) => withoutKind(arm).replaceAll('/', '.')];

const withoutKind = (arm: Id): string => arm.replace(/[^./]+\.(?=[^/]*$)/, '');

/** Can groups be told apart by their short names? */
export const areGroupsNamedApart = (arms: readonly Id[]): boolean => new Set(arms.map(shortGroupName)).size === arms.length;

/** Names of groups by the ids of their arms: `morphine drug_left`. Those that would coincide have before them what declares the groups: `young low`, `old low`. */
export function groupNames(arms: readonly Id[], between = ' '): ReadonlyMap<Id, string> {
  let names = new Map(arms.map((arm) => [arm, shortGroupName(arm)]));
  for (const longer of longerGroupNames) {
    const alike = grouped([...names.values()], (name) => name);
    names = new Map([...names].map(([arm, name]) => [arm, alike.get(name)?.length === 1 ? name : longer(arm)]));
  }
  return new Map([...names].map(([arm, name]) => [arm, name.replaceAll('.', between)]));
}

/** `mouse`, of animals that say it. */
export function speciesOf(animals: Definition | undefined): string | undefined {
  const species = reference(animals, 'species');
  return species === undefined ? undefined : nameOf(species);
}

/** Who is studied, by a word of the list `animal_role`, and not only met, watched or attacked by others. */
export const isStudied = (role: string | undefined): boolean => role === undefined || ['subject', 'observer', 'resident', 'intruder'].includes(role);

/** `morphine`, whatever a drug is called. */
export function substanceName({ substance, id }: Definition): string {
  return nameOf(substance ?? id);
}

/** Sources of a fact, or of the entry that states it. */
export function sourceOf(entry: Definition, fact: Fact | undefined): string | undefined {
  return fact?.provenance?.sources?.[0] ?? entry.provenance?.sources?.[0];
}

/** A definition, and all that is declared in it. */
export function withParts(definition: Definition): Definition[] {
  return [definition, ...flatMap(definition.parts ?? [], withParts)];
}

/** The apparatus of each place by its id: an apparatus, a part of one, or a role, which has that of the places it is assigned among. */
export function apparatusByPlace(definitions: Iterable<Definition>, { assignments }: Pick<Experiment, 'assignments'>): ReadonlyMap<Id, Definition> {
  const found = new Map<Id, Definition>();
  for (const definition of definitions) if (definition.kind === 'apparatus') for (const { id } of withParts(definition)) found.set(id, definition);
  for (const { roles, places } of assignments) {
    const own = found.get(places[0] ?? '');
    if (own !== undefined) for (const { id } of roles) found.set(id, own);
  }
  return found;
}

/** A step, and all that happen during it. */
export function withInner(step: Step): Step[] {
  return [step, ...flatMap(step.steps ?? [], withInner)];
}

/** `sex`, whether the list of sexes is named or, as for cages and litters, what animals share. */
export function attributeOf({ list, term }: TermValue): string {
  return list === 'shared_by' ? term : list;
}

/** Is it how many animals groups have: `n` of all, `design.n`? */
export const isSize = (name: string): boolean => name === 'n' || name.endsWith('.n');

export const isNumberOfAnimals = (value: Value): value is NumberValue => value.type === 'number' && Number.isInteger(value.value) && value.value > 0;

/** An expression and all its parts, the outer before the inner. */
export function expressionParts(expression: Expression, found: Expression[] = []): readonly Expression[] {
  found.push(expression);
  if (expression.type === 'operation') for (const argument of expression.arguments) expressionParts(argument, found);
  return found;
}

export function observationsIn(expression: Expression): readonly ObservationExpression[] {
  return expressionParts(expression).filter((part) => part.type === 'observation');
}

export function operationsIn(expression: Expression): readonly OperationExpression[] {
  return expressionParts(expression).filter((part) => part.type === 'operation');
}

/** Analyses of means between animals that have one error: covariates adjust them, and comparisons of groups go on from them. */
const ofMeansBetween: ReadonlySet<string> = new Set(['one_way_anova', 'factorial_anova']);

/** Are the means of a test adjusted for covariates? */
export const adjustsMeans = (test: string): boolean => ofMeansBetween.has(test);

export const takesCovariates = (test: string): boolean => adjustsMeans(test) || test === 'correlation';

/** Corrections that are comparisons of groups, by their words: whose they are. */
export const groupComparisons: Readonly<Record<string, string>> = { tukey: 'Tukey', dunnett: 'Dunnett', newman_keuls: 'Newman and Keuls' };

/** What an analysis says that its comparisons of groups rest on: of factors, those between animals; of words, those that are factors too. */
interface Comparing {
  readonly test: string;
  readonly correction: string;
  readonly covariates: readonly Id[];
  readonly between: readonly Factor[];
  readonly words: readonly string[];
  readonly control: readonly Id[];
}

/** Name of the cell in which each factor has a level that is that of the control; undefined where there is no such one. */
export function controlCell({ between, words, control }: Pick<Comparing, 'between' | 'words' | 'control'>): string | undefined {
  const names = between.map(({ levels }) => levels.filter(({ id }) => control.includes(id)).map(({ name }) => name));
  return words.length === 0 && names.every(({ length }) => length === 1) ? names.flat().join(' ') : undefined;
}

/** Why a correction that is a comparison of groups compares none; continues its name. */
export function whyNotCompared(analysis: Comparing): string | undefined {
  if (!ofMeansBetween.has(analysis.test)) return 'compares groups after a one-way or factorial analysis of variance';
  if (analysis.covariates.length > 0) return 'compares means that are not adjusted for covariates';
  return analysis.correction === 'dunnett' && controlCell(analysis) === undefined ? 'compares all groups with one, and control does not name a level of each factor' : undefined;
}
