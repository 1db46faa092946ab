import { exposuresOf, type Exposure } from '../model/exposures.js';
import type { ExperimentModel } from '../model/experiment.js';
import { term } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';

/** Are the same animals met in the same phase, in a session without a stressor? To touch a calm animal is more than to watch it, and company all the same. */
function isCalmCompany(exposure: Exposure, fearful: Exposure, { happenings }: ExperimentModel): boolean {
  const { partners, session, declared: { phase }, isWatched } = exposure;
  const [partner] = fearful.partners;
  if (isWatched || phase !== fearful.declared.phase || partner === undefined || !partners.some(({ id }) => id === partner.id)) return false;
  return !happenings.some((other) => other.session === session && (other.declared.step === fearful.declared.step || term(other.procedure, 'kind') === 'stressor'));
}

export const noCalmControl = dayPractice('no-calm-control', (experiment, report) => {
  const exposures = experiment.derived(exposuresOf);
  const watched = exposures.filter(({ isWatched }) => isWatched);
  const fearful = watched.find(({ fear = [] }) => fear.length > 0);
  if (fearful === undefined) return;
  const isCalm = watched.some(({ fear, partners }) => fear?.length === 0 || (fear === undefined && partners.some(({ id }) => fearful.partners.some((partner) => partner.id === id))));
  if (isCalm || exposures.some((exposure) => isCalmCompany(exposure, fearful, experiment))) return;
  const { step } = fearful.declared;
  const who = fearful.partners[0]?.name ?? 'the demonstrator';
  const how = fearful.fear?.includes(step) === true ? 'defeated' : 'in fear';
  const [duration] = step.values['duration'] ?? [];
  const length = duration !== undefined && 'written' in duration ? duration.written : 'unstated';
  report({ at: step.at, message: `In ${fearful.declared.phase.name} ${who} are seen ${how}, and no group sees them calm; add one, with “otherwise { witness_fear of ${who} for ${length} }” and nothing in its block, so that the company of another animal is not taken for its fear (Pisansky 2017, Sanders 2013).` });
});
