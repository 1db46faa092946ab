import { flatMap } from '../../../flat-map.js';
import type { Definition, Id, Step } from '../../../ir/types.js';
import type { ExperimentModel, Happening } from './experiment.js';
import { happeningsBySession } from './occasions.js';
import { nameOf, referencesIn, term } from '../../../ir/reading.js';

/** One meeting of the animals of a track with others. */
export interface Exposure extends Happening {
  /** Who watches or meets. */
  readonly subject: Definition | undefined;
  readonly partners: readonly Definition[];
  readonly isWatched: boolean;
  /** What makes the watched animal fearful; empty where it is calm, undefined where nothing in the text does it in any group. */
  readonly fear: readonly Step[] | undefined;
}

const calm = /calm|undisturbed|left alone|nothing|no shock|without shock/i;

function isFrightening(step: Step, { study }: ExperimentModel): boolean {
  if (step.text !== undefined) return !calm.test(step.text);
  return term(study.definition(step.procedure), 'kind') === 'stressor';
}

/** Steps that frighten the animal that is watched: in the block of the exposure, or done to it in the session. */
function frighteningSteps(session: readonly Happening[], exposure: Happening, experiment: ExperimentModel): readonly Step[] {
  const within = new Set(exposure.declared.step.steps ?? []);
  const watched = exposure.step.participants.find(({ role }) => role === 'undergoes')?.animals;
  return flatMap(session, ({ declared: { step }, step: { participants } }) => {
    const isToWatched = watched !== null && watched !== undefined && step !== exposure.declared.step && participants.some(({ role, animals }) => role === 'undergoes' && animals === watched);
    return (within.has(step) || isToWatched) && isFrightening(step, experiment) ? [step] : [];
  });
}

/** Meetings of the animals of the groups, on days that are sure to come; what goes on beside the phases is no exposure. */
export function plannedExposures(experiment: ExperimentModel): readonly Exposure[] {
  return experiment.derived(exposuresOf).filter(({ day, declared: { phase }, arm, subject }) => day.status === 'planned' && phase.kind === 'phase' && (arm.animals === null || subject?.id === arm.animals));
}

/** Is somebody attacked while others watch, as in `witness_defeat`? */
const hasAggressor = ({ declared: { step }, procedure }: Happening): boolean => step.values['aggressor'] !== undefined || procedure?.parameters?.some(({ name }) => name === 'aggressor') === true;

/** Every step of a social kind, and every attack, that the animals of a track take part in. */
export function exposuresOf(experiment: ExperimentModel): readonly Exposure[] {
  const social = experiment.happenings.filter((happening) => term(happening.procedure, 'kind') === 'social_exposure' || hasAggressor(happening));
  if (social.length === 0) return [];
  const sessions = experiment.derived(happeningsBySession);
  const found = social.map((happening): Exposure => {
    const { step: { participants }, declared: { step } } = happening;
    const animalsOf = (...roles: readonly string[]): Definition[] => flatMap(participants, ({ role, animals }) => (roles.includes(role) ? (experiment.animals(animals) ?? []) : []));
    const isWatched = participants.some(({ role }) => role === 'watches');
    const aggressors = flatMap(step.values['aggressor'] ?? [], (value) => (value.type === 'reference' ? (experiment.animals(value.id) ?? []) : []));
    const [subject] = animalsOf(isWatched ? 'watches' : 'undergoes');
    const partners = [...new Set([...animalsOf(...(isWatched ? ['undergoes', 'met'] : ['met'])), ...aggressors])];
    const fear = isWatched && !hasAggressor(happening) ? frighteningSteps(sessions.get(happening.session) ?? [], happening, experiment) : isWatched ? [step] : undefined;
    return { subject, partners, isWatched, fear, ...happening };
  });
  const known = new Set(flatMap(found, ({ fear = [], declared }) => (fear.length > 0 ? [declared.step] : [])));
  return found.map((exposure) => (known.has(exposure.declared.step) ? exposure : { ...exposure, fear: undefined }));
}

const partnerRoles = ['subject', 'observer', 'demonstrator', 'aggressor', 'stimulus'] as const;

/** Pairings of the protocol that name all these animals, as far as they are known. */
export function pairingsWith(animals: readonly (Id | undefined)[], { study }: ExperimentModel): readonly Definition[] {
  return [...study.definitions.values()].filter((pairing) => {
    const named = new Set(flatMap(partnerRoles, (role) => referencesIn(pairing, role)));
    return pairing.kind === 'pairing' && animals.every((id) => id === undefined || named.has(id));
  });
}

export const verbOf = ({ declared: { step } }: Happening): string => step.verb;

export const namesOf = (animals: readonly Definition[]): readonly string[] => [...new Set(animals.map(({ id }) => nameOf(id)))];
