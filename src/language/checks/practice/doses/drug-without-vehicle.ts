import { injectedRoutes } from '../model/injections.js';
import { isWritten } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

export const drugWithoutVehicle = experimentPractice('drug-without-vehicle', ({ prescribed }, report) => {
  for (const { material, together, route, declared: { step } } of prescribed) {
    if (material.kind !== 'drug' || material.origin !== 'protocol' || !injectedRoutes.has(route) || together.some(({ kind }) => kind === 'vehicle')) continue;
    if (isWritten(material, 'vehicle') || isWritten(step, 'vehicle') || step.values['vehicle'] !== undefined) continue;
    report({
      at: material.at,
      message: `What ${material.name} is dissolved in is not stated; write “vehicle: saline”, the vehicle that it is, or “unstated”.`,
      fix: { title: 'Say that the vehicle is unstated', insert: 'vehicle: unstated' },
    });
  }
});
