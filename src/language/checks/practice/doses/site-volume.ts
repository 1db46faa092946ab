import { volumePerAnimal } from '../model/administrations.js';
import { count } from '../model/values.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../words.js';

/** Limits in mL are for one site, whatever the animal weighs; limits per body weight are route-volume's. */
export const siteVolume = experimentPractice('site-volume', ({ administrations, study }, report) => {
  for (const administration of administrations) {
    const { material, species, route, volume, declared: { step } } = administration;
    const whole = volumePerAnimal(administration);
    if (whole === undefined || species === undefined || route === undefined) continue;
    const sites = count(step, 'sites') ?? count(material, 'sites') ?? 1;
    const limit = study.library.about('limit', 'good_practice', { species, route });
    if (limit?.unit !== 'mL' || whole / sites <= limit.value) continue;
    report({
      at: step.at,
      words: volume?.written,
      message: `${figure(whole / sites)} mL of ${material.name} is given ${route} at one site; good practice in the ${species} is at most ${figure(limit.value)} mL per site${limit.source === undefined ? '' : ` (${limit.source})`}.`,
    });
  }
});
