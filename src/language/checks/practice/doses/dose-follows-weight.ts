import { experimentPractice } from '../rule.js';

export const doseFollowsWeight = experimentPractice('dose-follows-weight', ({ prescribed }, report) => {
  for (const { material, dose, concentration, volume, declared: { step } } of prescribed) {
    if (dose?.unit !== 'mg/kg' || concentration?.unit !== 'mg/mL' || volume?.unit !== 'mL') continue;
    report({
      at: step.at,
      words: volume.written,
      message: `Every animal gets ${volume.written} of ${material.name} at ${concentration.written}, so the dose per kg varies with its weight, though it is stated as ${dose.written}; state the volume in mL/kg.`,
    });
  }
});
