import { nameOf, withInner } from '../language/ir/reading.js';
import type { Experiment, Id, Session, Step, Study } from '../language/ir/types.js';
import { grouped } from '../language/grouped.js';
import { headOf } from '../language/words.js';

/** Whatever has an id: what it says is read off it, so that nothing of it is forgotten. */
interface Part {
  readonly id: Id;
}

/** One part of a study, with what it is called where it differs. */
export interface Called {
  readonly part: Part;
  /** Name of its experiment, as two of them may each have an `allocation`; empty for what belongs to none. */
  readonly experiment: string;
  /** The list that it stands in: `definitions`, `steps`. */
  readonly list: string;
  /** `drug morphine`; `conditioning, morning: inject saline`; empty for the study. */
  readonly name: string;
  /** The group that it is; empty for what concerns all. */
  readonly who: readonly string[];
}

type Names = ReadonlyMap<Id, Pick<Called, 'name' | 'who'>>;

/** Lists whose members are told with what they belong to. */
const toldTogether: ReadonlySet<string> = new Set(['levels', 'roles']);

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/** Is it a list of parts, each of which is compared with its like? */
export const isListOfParts = (property: string, value: unknown): value is readonly Part[] => !toldTogether.has(property) && Array.isArray(value) && value.length > 0 && value.every(isPart);

/** The study and all that it declares, but no timeline, which is compared day by day. Of the built-in library only what the other version has too is looked at: it comes and goes with what names it. */
export function partsOf({ id, kind, title, facts, definitions, experiments }: Study, other: Study): Called[] {
  const itself: Part & Pick<Study, 'kind' | 'title' | 'facts'> = { id, kind, title, facts };
  const known = new Set(other.definitions.map((definition) => definition.id));
  return [
    { part: itself, experiment: '', list: '', name: '', who: [] },
    ...definitions.filter((definition) => definition.origin !== 'library' || known.has(definition.id)).flatMap((definition) => withParts(definition, '', 'definitions', noNames)),
    ...experiments.flatMap((experiment) => {
      const before = experiments.length === 1 ? '' : `${experiment.name}, `;
      const parts = withParts(experiment, experiment.name, 'experiments', actNames(experiment, before));
      return parts.map((called) => (called.name === called.part.id ? { ...called, name: `${before}${called.name}` } : called));
    }),
  ];
}

const noNames: Names = new Map();

/** The phases of an experiment, their sessions and steps. */
export const actsOf = (experiment: Experiment): Called[] => experiment.phases.flatMap((phase) => withParts(phase, experiment.name, 'phases', actNames(experiment)));

const withParts = (part: Part, experiment: string, list: string, names: Names): Called[] => [
  { part, experiment, list, ...(names.get(part.id) ?? { name: partName(part.id), who: [] }) },
  ...Object.entries(part).flatMap(([property, value]: [string, unknown]) => (property !== 'timeline' && isListOfParts(property, value) ? value.flatMap((inner) => withParts(inner, experiment, property, names)) : [])),
];

/** `conditioning, morning` and `conditioning, morning: inject saline`; groups, so that what is alike of several is told once. */
function actNames({ phases, arms }: Pick<Experiment, 'phases' | 'arms'>, before = ''): Names {
  const ofSession = (phase: string, session: Session): [Id, string][] => {
    const name = `${before}${phase}, ${session.name}`;
    const steps = session.steps.flatMap(withInner);
    const alike = grouped(steps, shortName);
    return [[session.id, name], ...steps.map((step): [Id, string] => [step.id, `${name}: ${alike.get(shortName(step))?.length === 1 ? shortName(step) : headOf(step.written)}`])];
  };
  const named = phases.flatMap(({ name, sessions }) => sessions.flatMap((session) => ofSession(name, session)));
  return new Map([
    ...named.map(([id, name]): [Id, Pick<Called, 'name' | 'who'>] => [id, { name, who: [] }]),
    ...arms.map(({ id, name }): [Id, Pick<Called, 'name' | 'who'>] => [id, { name: `${before}groups`, who: [name.replaceAll('.', ' ')] }]),
  ]);
}

/** `inject morphine`, `confine`: without what may have changed of it. */
const shortName = ({ verb, materials = [], text }: Step): string => [verb, ...(materials.length === 0 ? [] : [materials.map(nameOf).join(' + ')]), ...(text === undefined ? [] : [`“${text}”`])].join(' ');

/** `drug morphine` of `drug.morphine`; `drug morphine of drugs.cpp` of one that is imported. */
function partName(id: Id): string {
  const end = id.lastIndexOf(':');
  const name = id.slice(end + 1).replace('.', ' ');
  return end < 0 ? name : `${name} of ${id.slice(0, end)}`;
}
