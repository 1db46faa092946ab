import { flatMap } from '../../../flat-map.js';
import { statingOf, type Administration } from '../model/administrations.js';
import type { ExperimentModel } from '../model/experiment.js';
import { grouped } from '../../../grouped.js';
import { experimentPractice } from '../rule.js';
import { list } from '../../../words.js';

/** How something is given: by which route, in which volume. A range of volumes, or one per animal among those per weight, is not compared. */
const ways = {
  route: ({ route }: Administration): string | undefined => route,
  volume: ({ volume }: Administration): string | undefined => (volume?.upper === undefined ? volume?.written : undefined),
} as const;

const meaning = { route: ways.route, volume: ({ volume }: Administration) => `${volume?.value} ${volume?.unit}` } as const;

/** Drugs that a vehicle controls for: those that the same animals get in the same phase. */
function controlledBy({ material, track, recipient, declared: { phase } }: Administration, { prescribed }: ExperimentModel): readonly Administration[] {
  return prescribed.filter((other) => !other.isVehicle && other.vehicle === material && other.track === track && other.declared.phase === phase && other.recipient === recipient);
}

export const vehicleUnlikeDrug = experimentPractice('vehicle-unlike-drug', (experiment, report) => {
  const vehicles = experiment.prescribed.filter(({ isVehicle }) => isVehicle).map((vehicle) => ({ vehicle, drugs: controlledBy(vehicle, experiment) }));
  for (const way of ['route', 'volume'] as const) {
    const [said, meant] = [ways[way], meaning[way]];
    const unlike = vehicles.filter(({ vehicle, drugs }) => {
      const isComparable = said(vehicle) !== undefined && drugs.length > 0 && drugs.every((drug) => said(drug) !== undefined && (way === 'route' || drug.volume?.unit === vehicle.volume?.unit));
      return isComparable && drugs.every((drug) => meant(drug) !== meant(vehicle)) && (way === 'route' || drugs.every(({ route }) => route === vehicle.route));
    });
    for (const [{ at }, found] of grouped(unlike, ({ vehicle }) => statingOf(vehicle, way))) {
      for (const [own, some] of grouped(found, ({ vehicle }) => said(vehicle))) {
        const drugs = flatMap(some, (one) => one.drugs);
        const [names, others] = [drugs.map(({ material }) => material.name), flatMap(drugs, (drug) => said(drug) ?? [])].map((words) => list([...new Set(words)]));
        report({ at, message: `${some[0]?.vehicle.material.name} is given ${way === 'route' ? own : `at ${own}`}, but ${names}, whose vehicle it is, ${way === 'route' ? others : `at ${others}`}; give the vehicle ${way === 'route' ? 'by the route' : 'in the volume'} of the drug that it controls for.` });
      }
    }
  }
});
