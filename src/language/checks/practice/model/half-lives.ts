import type { Administration } from './administrations.js';
import type { Library, Limit } from './library.js';
import { nameOf, reference, speciesOf, substanceName } from '../../../ir/reading.js';
import type { StudyModel } from './study.js';

export interface HalfLife {
  /** Minutes; of a range the upper end. */
  readonly minutes: number;
  /** `in the mouse, ip`, for which it was read. */
  readonly readIn: string;
  /** Was it read in the species and for the route of the administration? */
  readonly isOwn: boolean;
  readonly source: string;
}

/** Half-lives by what was asked: the same is asked of every administration. */
const knownHalfLives = (): Map<string, HalfLife | undefined> => new Map();

/** Half-life of what is given: of its species and route, else of its species, else of whichever was read. */
export function halfLifeOf(study: StudyModel, { material, species, route }: Administration): HalfLife | undefined {
  const known = study.derived(knownHalfLives);
  const substance = substanceName(material);
  const asked = `${substance} ${species} ${route}`;
  if (!known.has(asked)) known.set(asked, lookUp(study.library, substance, species, route));
  return known.get(asked);
}

function lookUp(library: Library, substance: string, species: string | undefined, route: string | undefined): HalfLife | undefined {
  const wanted: readonly Readonly<Record<string, string>>[] = [...(species !== undefined && route !== undefined ? [{ species, route }] : []), ...(species === undefined ? [] : [{ species }]), {}];
  let found: Limit | undefined;
  for (const about of wanted) found ??= library.about('kinetics', 'half_life', { substance, ...about });
  if (found === undefined || found.unit !== 'min') return undefined;
  const { entry, fact, value, source } = found;
  const stated = fact.values[0];
  const [of, by] = [speciesOf(entry), reference(entry, 'route')];
  const via = by === undefined ? undefined : nameOf(by);
  return {
    minutes: stated?.type === 'quantity' ? (stated.upper ?? value) : value,
    readIn: `in the ${of ?? 'animal'}${via === undefined ? '' : `, ${via}`}`,
    isOwn: of === species && via === route,
    source: source ?? entry.name,
  };
}
