import type { Administration } from '../model/administrations.js';
import { injectedRoutes } from '../model/injections.js';
import { isWritten } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

/** Any of these says, or says that it is not known, how much liquid is given. */
const telling = ['volume', 'concentration', 'rate'] as const;

function saysVolume({ vehicle, together, declared: { step } }: Administration): boolean {
  return telling.some((name) => step.values[name] !== undefined || [step, vehicle, ...together].some((stating) => isWritten(stating, name)));
}

export const volumeUnstated = experimentPractice('volume-unstated', ({ prescribed }, report) => {
  for (const administration of prescribed) {
    const { material, dose, route, declared: { step } } = administration;
    if (material.kind !== 'drug' || material.origin !== 'protocol' || dose === undefined || step.verb !== 'inject' || !injectedRoutes.has(route)) continue;
    if (saysVolume(administration)) continue;
    report({
      at: material.at,
      message: `${material.name} is injected, but neither its volume nor its concentration is stated; write “volume: 10 mL/kg”, the volume that it is, or “unstated”.`,
      fix: { title: 'Say that the volume is unstated', insert: 'volume: unstated' },
    });
  }
});
