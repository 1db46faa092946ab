import type { Experiment, Study } from '../../../src/language/ir/types.js';
import { type Settings, type Simulation, simulationOf } from '../../../src/simulation/simulation.js';
import { studyOf } from '../design/compiled.js';

const settings: Settings = { learner: 'strengths', assumptions: {}, overrides: {}, overridesFrom: 'test', sizes: {} };

/** A protocol with one experiment, ready to be simulated. */
export async function simulated(text: string, changed: Partial<Settings> = {}): Promise<{ study: Study; experiment: Experiment; simulation: Simulation }> {
  const study = await studyOf(text);
  const [experiment] = study.experiments;
  if (experiment === undefined) throw new Error('no experiment');
  return { study, experiment, simulation: simulationOf(study, experiment, { ...settings, ...changed }) };
}
