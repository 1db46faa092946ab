import { exposuresOf } from '../model/exposures.js';
import { experimentPractice } from '../rule.js';

export const noCalmControl = experimentPractice('no-calm-control', (experiment, report) => {
  const watched = experiment.derived(exposuresOf).filter(({ isWatched }) => isWatched);
  const fearful = watched.find(({ fear = [] }) => fear.length > 0);
  const isCalm = watched.some(({ fear, partners }) => fear?.length === 0 || (fear === undefined && partners.some(({ id }) => fearful?.partners.some((partner) => partner.id === id))));
  if (fearful === undefined || isCalm) return;
  const { step } = fearful.declared;
  const who = fearful.partners[0]?.name ?? 'the demonstrator';
  const how = fearful.fear?.includes(step) === true ? 'defeated' : 'in fear';
  report({ at: step.at, message: `In ${fearful.declared.phase.name} ${who} are seen ${how}, and no group sees them calm; add one, so that the company of another animal is not taken for its fear (Pisansky 2017, Sanders 2013).` });
});
