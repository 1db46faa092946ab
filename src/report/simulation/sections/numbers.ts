import { drugs } from '../../../simulation/parameters/drug-rows.js';
import type { SimulationFacts } from '../types.js';

/** The numbers of the model that count here: without those of drugs that are not given. */
export function countingNumbers({ manifest: { parameters }, drugDays }: SimulationFacts): SimulationFacts['manifest']['parameters'] {
  const given = new Set(drugDays.map(({ substance }) => substance));
  const others = drugs.filter((drug) => !given.has(drug));
  return parameters.filter(({ name }) => !others.some((drug) => name.startsWith(`${drug}_`)));
}
