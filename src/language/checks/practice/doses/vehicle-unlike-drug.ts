import { statingOf, type Administration } from '../model/administrations.js';
import type { ExperimentModel } from '../model/experiment.js';
import { grouped } from '../model/grouped.js';
import { experimentPractice } from '../rule.js';
import { list } from '../../words.js';

/** Drugs that a vehicle controls for: those that the same animals get in the same phase. */
function controlledBy({ material, track, recipient, declared: { phase } }: Administration, { prescribed }: ExperimentModel): readonly Administration[] {
  return prescribed.filter((other) => !other.isVehicle && other.vehicle === material && other.track === track && other.declared.phase === phase && other.recipient === recipient);
}

export const vehicleUnlikeDrug = experimentPractice('vehicle-unlike-drug', (experiment, report) => {
  const unlike = experiment.prescribed.flatMap((vehicle) => {
    const drugs = vehicle.isVehicle && vehicle.route !== undefined ? controlledBy(vehicle, experiment) : [];
    return drugs.length === 0 || drugs.some(({ route }) => route === undefined || route === vehicle.route) ? [] : [{ vehicle, drugs }];
  });
  for (const [{ at }, found] of grouped(unlike, ({ vehicle }) => statingOf(vehicle, 'route'))) {
    for (const [route, own] of grouped(found, ({ vehicle }) => vehicle.route)) {
      const drugs = own.flatMap((one) => one.drugs);
      const [names, routes] = [drugs.map(({ material }) => material.name), drugs.flatMap((drug) => drug.route ?? [])].map((words) => list([...new Set(words)]));
      report({ at, message: `${own[0]?.vehicle.material.name} is given ${route}, but ${names}, whose vehicle it is, ${routes}; give the vehicle by the route of the drug that it controls for.` });
    }
  }
});
