import { definitionsOf, type Definitions } from '../language/ir/reading.js';
import type { Experiment, Id, Study, Value } from '../language/ir/types.js';
import { compileDesign } from './design/compile.js';
import type { CompiledDesign } from './design/types.js';
import { SimulatedExperiment } from './experiment.js';
import type { LearnerName } from './learners.js';
import { parametersOfProtocol } from './parameters/of-protocol.js';
import { Parameters } from './parameters/parameters.js';
import { animalOf } from './simulator.js';

/** What a simulation is made of besides the protocol: plain data, so that it can be sent to another thread. */
export interface Settings {
  readonly learner: LearnerName;
  readonly scenario?: string;
  /** Values for what the protocol does not say, by the name under which it is asked for. */
  readonly assumptions: Readonly<Record<string, Value>>;
  /** Values in the place of what the protocol says, by the same names. */
  readonly instead?: Readonly<Record<string, Value>>;
  /** Parameters that count instead of those of the protocol, and who says so. */
  readonly overrides: Readonly<Record<string, unknown>>;
  readonly overridesFrom: string;
  /** Animals of each arm, where they are not those of the protocol. */
  readonly sizes: Readonly<Record<Id, number>>;
}

export interface Simulation {
  readonly definitions: Definitions;
  readonly parameters: Parameters;
  readonly design: CompiledDesign;
  readonly simulated: SimulatedExperiment;
  /** Names of the parameters that the design was made with, and those that the animals of it have. */
  readonly read: { readonly design: ReadonlySet<string>; readonly animals: ReadonlySet<string> };
}

/**
 * Makes an experiment of a study ready to be simulated.
 *
 * @param like of the same settings but for parameters that its design was not made with: that takes the longest, and is taken over
 * @throws Refused naming everything that has to be known and is not, and every setting that makes no sense
 */
export function simulationOf(study: Study, experiment: Experiment, settings: Settings, like?: Simulation): Simulation {
  const { learner, scenario, assumptions, instead = {}, overrides, overridesFrom, sizes } = settings;
  const definitions = definitionsOf(study);
  const parameters = parametersOfProtocol(Parameters.defaults, experiment.sections, scenario).with(overrides, overridesFrom);
  const read = { design: new Set(like?.read.design), animals: new Set<string>() };
  const design = like?.design ?? compileDesign(study, experiment, parameters.heard((name) => read.design.add(name)), { assumed: new Map(Object.entries(assumptions)), instead: new Map(Object.entries(instead)) });
  const animal = animalOf(design, parameters.heard((name) => read.animals.add(name)), learner);
  return { definitions, parameters, design, simulated: new SimulatedExperiment(design, experiment, definitions, animal, new Map(Object.entries(sizes))), read };
}
