import { named, quantityIn, term } from '../../language/ir/reading.js';
import type { Definition, Id, Levels, Participant, Step, TrackSession, TrackStep, Value } from '../../language/ir/types.js';
import type { Parameters } from '../parameters/parameters.js';
import { stressorNames } from '../parameters/social-rows.js';
import { stressOf } from '../social/social.js';
import { kinds } from './types.js';
import type { Source } from './source.js';

/** One thing that happens to an animal, as read. */
export interface Act {
  readonly kind: number;
  readonly onset: number;
  readonly minutes: number;
  readonly step: Id;
  /** A compartment, a role or an apparatus. */
  readonly where?: Id;
  readonly stress?: number;
  readonly familiar?: boolean;
  readonly shockedBefore?: boolean;
  /** Of a stressor: are these shocks? */
  readonly shocks?: boolean;
}

/** What acts are read from: one step of one session of one track, and who the animal is. */
export interface Setting {
  readonly source: Source;
  readonly parameters: Parameters;
  readonly session: TrackSession;
  readonly levels: Levels;
  /** Ids by which the animals of the arm are called. */
  readonly own: ReadonlySet<Id>;
  readonly animals: Definition | undefined;
}

/** Acts that do nothing that the model knows of, and that nobody would expect it to. */
const ofNoEffect: ReadonlySet<string> = new Set(['care', 'sampling']);

export function isOwn({ own }: Setting, { animals }: Participant): boolean {
  return animals === null || own.has(animals);
}

/** What a step is for the animals of a track; undefined if it is nothing, or nothing that can be represented, which is written down. */
export function actOf(setting: Setting, taken: TrackStep, at: number): Act | undefined {
  const { source } = setting;
  const declared = source.steps.get(taken.step);
  if (declared === undefined || declared.materials !== undefined) return undefined;
  const roles = taken.participants.filter((participant) => isOwn(setting, participant)).map(({ role }) => role);
  const procedure = source.definition(declared.procedure);
  if (procedure === undefined) {
    if (roles.length > 0) source.ignore(`“${declared.text ?? declared.written}”: a step in words has no meaning for the model.`);
    return undefined;
  }
  const kind = term(procedure, 'kind');
  const where = named(declared.values['place']?.[0]);
  const length = (): number => lengthOf(setting, declared, taken);
  const base = { onset: at, step: taken.step };
  if (roles.includes('watches')) return { ...base, kind: kinds.witnessing, minutes: length(), ...witnessed(setting, declared, taken) };
  if (!roles.includes('undergoes')) return undefined;
  if (kind === 'place_exposure' && where !== undefined) return { ...base, kind: isApparatus(source, where) ? kinds.access : kinds.exposure, minutes: length(), where };
  if (kind === 'measurement' && where !== undefined && isApparatus(source, where)) return { ...base, kind: kinds.access, minutes: length(), where };
  if (kind === 'stressor') return { ...base, kind: kinds.stressor, minutes: taken.duration ?? 0, stress: stressFrom(setting, declared, procedure, taken), shocks: hasCurrent(procedure) };
  if (kind !== undefined && !ofNoEffect.has(kind) && !(kind === 'measurement' && where === undefined)) source.ignore(`${declared.written.split(/\s*[{\n]/)[0] ?? declared.verb}: the model has no effect of ${declared.verb}.`);
  return undefined;
}

function isApparatus(source: Source, id: Id): boolean {
  return source.definition(id)?.kind === 'apparatus';
}

function lengthOf({ source, levels }: Setting, declared: Step, { duration }: TrackStep): number {
  if (duration !== null) return duration;
  return source.quantity(declared.id, 'duration', declared.values['duration']?.[0] ?? declared.facts['duration']?.values[0], levels, 'how long it lasts')?.value ?? 0;
}

/** Stress of one who undergoes a stressor: shocks by current and time on, all others by their length. */
function stressFrom({ source, parameters, levels }: Setting, declared: Step, procedure: Definition, taken: TrackStep): number {
  const name = stressorNames.includes(procedure.name) ? procedure.name : hasCurrent(procedure) ? 'footshock' : 'other_stressor';
  const said = (part: string): Value | undefined => declared.values[part]?.[0] ?? declared.facts[part]?.values[0] ?? procedure.parameters?.find((parameter) => parameter.name === part)?.default;
  const of = { largest: parameters.get(`${name}_largest`), half: parameters.get(`${name}_half`) };
  if (!hasCurrent(procedure)) {
    const minutes = taken.duration ?? source.quantity(declared.id, 'duration', said('duration'), levels, 'how long it lasts')?.value ?? 0;
    return stressOf(of, minutes);
  }
  const current = source.quantity(declared.id, 'current', said('current'), levels, 'how strong the shocks are')?.value ?? 0;
  const pulse = source.quantity(declared.id, 'pulse', said('pulse'), levels, 'how long a shock is')?.value ?? 0;
  const count = said('count');
  return stressOf(of, current * pulse * 60 * (count?.type === 'number' ? count.value : 1));
}

function hasCurrent({ parameters = [] }: Definition): boolean {
  return parameters.some(({ type }) => type === 'current');
}

/** What a witness sees: the fear of the other, from what is done to it meanwhile, and how the two stand to one another. */
function witnessed(setting: Setting, declared: Step, taken: TrackStep): { stress: number; familiar: boolean; shockedBefore: boolean } {
  const { source, parameters, session, animals } = setting;
  const others = new Set(taken.participants.filter(({ role }) => role === 'undergoes').map(({ animals }) => animals));
  const procedure = source.definition(declared.procedure);
  const inner = session.steps.filter(({ step, participants }) => step !== taken.step && isWithin(declared, step) && participants.some(({ role, animals }) => role === 'undergoes' && others.has(animals)));
  let stress = inner.reduce((sum, other) => sum + fearFrom(setting, other), 0);
  // One who is attacked before its eyes, and nothing else said: a defeat.
  if (procedure?.parameters?.some(({ name }) => name === 'aggressor') === true) stress += stressOf({ largest: parameters.get('social_defeat_largest'), half: parameters.get('social_defeat_half') }, lengthOf(setting, declared, taken));
  if (stress === 0) return { stress, familiar: true, shockedBefore: true };
  const familiarity = familiarityOf(source, animals?.id, others);
  const history = source.value(animals?.id ?? 'animals', 'shock_history', animals?.facts['shock_history']?.values[0]);
  if (history?.type !== 'term') source.need(animals?.id ?? 'animals', 'shock_history', 'whether the witness was shocked before: yes or no', ['yes', 'no']);
  return { stress: stress / parameters.get('footshock_largest'), familiar: familiarity !== 'unfamiliar', shockedBefore: history?.type === 'term' && history.term === 'yes' };
}

function isWithin(outer: Step, id: Id): boolean {
  return (outer.steps ?? []).some((step) => step.id === id || isWithin(step, id));
}

function fearFrom(setting: Setting, taken: TrackStep): number {
  const { source } = setting;
  const declared = source.steps.get(taken.step);
  const procedure = source.definition(declared?.procedure);
  if (declared === undefined || declared.materials !== undefined) return 0;
  if (procedure !== undefined) return term(procedure, 'kind') === 'stressor' ? stressFrom(setting, declared, procedure, taken) : 0;
  const fear = source.value(declared.id, 'fear', undefined);
  const share = fear?.type === 'number' ? fear.value : fear !== undefined && quantityIn([fear])?.unit === '1' ? quantityIn([fear])?.value : undefined;
  if (share !== undefined) return share * setting.parameters.get('footshock_largest');
  source.need(declared.id, 'fear', `how much fear “${declared.text ?? declared.written}” makes, as a number: 0 is none, 1 that of strong shocks`);
  return 0;
}

/** Of the pairing of a witness with one of the others. */
function familiarityOf(source: Source, own: Id | undefined, others: ReadonlySet<Id | null>): string | undefined {
  const pairing = [...source.definitions.values()].find(({ kind, facts }) => {
    const names = (part: string): Id | undefined => named(facts[part]?.values[0]);
    const partner = names('demonstrator') ?? names('stimulus');
    return kind === 'pairing' && partner !== undefined && others.has(partner) && (names('observer') ?? names('subject')) === own;
  });
  const of = pairing?.id ?? 'pairing';
  const value = source.value(of, 'familiarity', pairing?.facts['familiarity']?.values[0]);
  if (value?.type === 'term') return value.term;
  source.need(of, 'familiarity', 'whether witness and demonstrator know each other: familiar or unfamiliar', ['familiar', 'unfamiliar']);
  return undefined;
}
