import { volumesAbove } from '../model/volume-limits.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../words.js';

export const routeVolumeMaximum = experimentPractice('route-volume-maximum', (experiment, report) => {
  for (const { administration: { material, route, species, volume, declared: { step } }, found, limit } of volumesAbove(experiment, 'maximum', 'mL/kg')) {
    report({
      at: step.at,
      words: volume?.written,
      message: `${material.name} is given ${route} at ${figure(found)} mL/kg; the largest volume for the ${species} is ${figure(limit.value)} mL/kg (${limit.source}).`,
    });
  }
});
