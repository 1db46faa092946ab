import { experimentPractice } from '../rule.js';
import { list } from '../../../words.js';

export const twoDrugsOneSyringe = experimentPractice('two-drugs-one-syringe', ({ prescribed }, report) => {
  for (const { together, declared: { step } } of prescribed) {
    const drugs = together.filter(({ kind }) => kind === 'drug');
    if (step.verb !== 'inject' || drugs.length < 2 || step.provenance !== undefined) continue;
    const names = list(drugs.map(({ name }) => name));
    report({ at: step.at, message: `${names} are injected from one syringe, and nothing says that they can be mixed; say so in a note, with its source, or inject them one after the other.` });
  }
});
