import { experimentPractice } from '../rule.js';
import { list } from '../../words.js';

/** A vehicle controls for the drugs that the same animals get in the same phase. */
export const vehicleUnlikeDrug = experimentPractice('vehicle-unlike-drug', ({ prescribed }, report) => {
  for (const { material, isVehicle, route, recipient, track, declared: { step, phase } } of prescribed) {
    if (!isVehicle || route === undefined) continue;
    const controlled = prescribed.filter(
      (other) => !other.isVehicle && other.vehicle === material && other.track === track && other.declared.phase === phase && other.recipient === recipient,
    );
    const routes = [...new Set(controlled.map((drug) => drug.route))].filter((known) => known !== undefined);
    if (controlled.length === 0 || routes.includes(route) || controlled.some((drug) => drug.route === undefined)) continue;
    const drugs = [...new Set(controlled.map((drug) => drug.material.name))];
    report({
      at: step.at,
      message: `${material.name} is given ${route}, but ${list(drugs)}, whose vehicle it is, ${list(routes)}; give the vehicle by the route of the drug that it controls for.`,
    });
  }
});
