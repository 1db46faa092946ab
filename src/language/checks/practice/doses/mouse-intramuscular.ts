import { experimentPractice } from '../rule.js';

export const mouseIntramuscular = experimentPractice('mouse-intramuscular', ({ prescribed }, report) => {
  for (const { material, species, route, declared: { step } } of prescribed) {
    if (species !== 'mouse' || route !== 'im') continue;
    report({ at: step.at, message: `${material.name} is given im to mice, which have too little muscle for it; give it sc or ip (University of Wyoming, needle gauge table).` });
  }
});
