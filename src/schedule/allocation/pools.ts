import { nameOf } from '../../language/ir/reading.js';
import type { Arm, Experiment, Factor, Level } from '../../language/ir/types.js';
import { list } from '../../language/words.js';
import { columnKey, type Animal } from '../animals/types.js';
import { ofAnimals } from '../design/reasons.js';
import type { Sizes } from '../design/sizes.js';
import type { Problem } from '../problems.js';
import { criterionOf } from './criteria.js';

/** Arms among which some animals are shared out: of one population, and of one genotype where that is a factor. */
export interface Pool {
  readonly arms: readonly Arm[];
  readonly animals: readonly Animal[];
  readonly needed: number;
  /** `observers`, `wild_type mice` */
  readonly name: string;
}

/** Properties of an animal that no allocation can give it. */
const innate = new Set(['sex', 'genotype', 'strain']);

interface Innate {
  readonly factor: Factor;
  readonly levelOf: (animal: Animal) => Level | undefined;
}

/** Factors whose levels animals bring with them: their sex, genotype or strain, or what a column of the factor's name says. */
function innateFactors({ factors }: Experiment, arms: readonly Arm[], animals: readonly Animal[]): { found: Innate[]; problems: Problem[] } {
  const found: Innate[] = [];
  const problems: Problem[] = [];
  for (const factor of factors.filter(({ id, kind }) => kind === 'between' && arms.some(({ levels }) => id in levels))) {
    const key = columnKey(factor.name);
    const criterion = criterionOf(factor.name, animals);
    const isGiven = animals.some((animal) => criterion.of(animal) !== undefined);
    if (!innate.has(key) && !(isGiven && criterion.kind === 'word')) continue;
    const levelOf = (animal: Animal): Level | undefined => factor.levels.find(({ name }) => columnKey(name) === columnKey(String(criterion.of(animal) ?? '')));
    if (animals.every(({ row }) => row === null) && !isGiven) continue;
    if (!isGiven) problems.push(ofAnimals(`The column ${factor.name} is missing: ${factor.name} is a factor, and no allocation gives an animal its ${factor.name}.`));
    else for (const animal of animals) if (levelOf(animal) === undefined) problems.push(ofAnimals(`“${criterion.of(animal) ?? ''}” is no level of ${factor.name}, which has ${list(factor.levels.map(({ name }) => name))}.`, animal.row, factor.name));
    found.push({ factor, levelOf });
  }
  return { found, problems };
}

/** Animals of one population by the arms that they can come to. */
function poolsOf(experiment: Experiment, arms: readonly Arm[], animals: readonly Animal[], sizes: Sizes): { pools: Pool[]; problems: Problem[] } {
  const { found, problems } = innateFactors(experiment, arms, animals);
  const groups = new Map<string, Arm[]>();
  for (const arm of arms) {
    const key = JSON.stringify(found.map(({ factor }) => arm.levels[factor.id] ?? null));
    groups.set(key, [...(groups.get(key) ?? []), arm]);
  }
  const pools = [...groups].map(([key, arms]): Pool => {
    const levels = found.flatMap(({ factor }) => factor.levels.filter(({ id }) => arms[0]?.levels[factor.id] === id));
    return {
      arms,
      animals: animals.filter((animal) => JSON.stringify(found.map(({ factor, levelOf }) => (arms[0]?.levels[factor.id] === undefined ? null : (levelOf(animal)?.id ?? null)))) === key),
      needed: arms.reduce((sum, { id }) => sum + (sizes.get(id) ?? 0), 0),
      name: [...levels.map(({ name }) => name), nameOf(arms[0]?.animals ?? '')].join(' '),
    };
  });
  return { pools, problems };
}

/** All pools of an experiment, with what is wrong: too few animals, or a genotype that is no level. */
export function pooled(experiment: Experiment, animals: readonly Animal[], sizes: Sizes): { pools: Pool[]; problems: Problem[] } {
  const populations = [...new Set(experiment.arms.map(({ animals }) => animals))];
  const found = populations.map((population) => poolsOf(experiment, experiment.arms.filter((arm) => arm.animals === population), animals.filter((animal) => animal.population === population), sizes));
  const problems = found.flatMap(({ problems }) => problems);
  if (problems.length > 0) return { pools: [], problems };
  const pools = found.flatMap(({ pools }) => pools);
  const few = pools.filter(({ animals, needed }) => animals.length < needed);
  return { pools, problems: few.map(({ name, needed, animals, arms }) => ofAnimals(`${needed} ${name} are needed (${list(arms.map(({ id, name }) => `${sizes.get(id) ?? 0} ${name}`))}), and ${animals.length === 0 ? 'none is' : `${animals.length} are`} there.`)) };
}
