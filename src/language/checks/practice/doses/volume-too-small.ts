import { normalise } from '../../../quantities/quantity.js';
import { kilograms, statingVolume, volumeDrawnUp } from '../model/administrations.js';
import { injectedRoutes } from '../model/injections.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../../words.js';

/** mL; where the laboratory states none of its own. */
const usual = 0.01;

export const volumeTooSmall = experimentPractice('volume-too-small', ({ prescribed, study: { limits } }, report) => {
  const own = limits.smallestVolume === undefined ? undefined : normalise(limits.smallestVolume.value, limits.smallestVolume.unit).value;
  const smallest = own ?? usual;
  for (const administration of prescribed) {
    const { material, route, volume, together, recipient, declared: { step } } = administration;
    const found = volumeDrawnUp(administration);
    // Of two in one syringe, the other makes up the volume.
    if (found === undefined || found <= 0 || found >= smallest || together.length > 1 || step.verb !== 'inject' || !injectedRoutes.has(route)) continue;
    const weight = volume?.unit === 'mL' ? undefined : kilograms(recipient);
    report({
      at: statingVolume(administration).at,
      words: volume?.written,
      message: `${figure(found * 1000)} uL of ${material.name} is to be drawn up${weight === undefined ? '' : ` for an animal of ${figure(weight * 1000)} g`}; the smallest volume that can be measured well is ${figure(smallest * 1000)} uL (${own === undefined ? 'laboratory policy' : 'placepref.json'}). Dilute it.`,
    });
  }
});
