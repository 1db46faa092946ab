import { flatMap } from '../../../flat-map.js';
import type { Definition, ParameterDefinition, QuantityValue, Value } from '../../../ir/types.js';
import { resolved } from './administrations.js';
import type { ExperimentModel, Happening } from './experiment.js';
import { speciesOf, term } from '../../../ir/reading.js';

/** One series of shocks to one group of animals. */
export interface Shock extends Happening {
  /** mA; undefined where it is not stated. */
  readonly current: QuantityValue | undefined;
  /** min */
  readonly pulse: QuantityValue | undefined;
  /** min, from onset to onset */
  readonly interval: QuantityValue | undefined;
  readonly recipient: Definition | undefined;
  readonly species: string | undefined;
  /** Of current, pulse, count and interval those of which nothing is written. */
  readonly unsaid: readonly string[];
}

const parts = ['current', 'pulse', 'count', 'interval'] as const;

/** Every step whose procedure takes an electric current and is aversive: `footshock`, and a laboratory's own. */
export function shocksOf(experiment: ExperimentModel): readonly Shock[] {
  return flatMap(experiment.happenings, (happening): Shock[] => {
    const { procedure, declared: { step } } = happening;
    const parameters = procedure?.parameters ?? [];
    if (term(procedure, 'kind') !== 'stressor' || !parameters.some(({ type }) => type === 'current')) return [];
    const said = (name: string, declared: ParameterDefinition | undefined): Value | undefined => step.values[name]?.[0] ?? step.facts[name]?.values[0] ?? declared?.default;
    const valueOf = (name: string): Value | undefined => said(name, parameters.find((parameter) => parameter.name === name));
    const count = valueOf('count');
    const isSingle = count?.type === 'number' && count.value === 1;
    const recipient = experiment.animals(happening.step.participants.find(({ role }) => role === 'undergoes')?.animals);
    return [{
      ...happening,
      current: resolved(valueOf('current'), happening, experiment),
      pulse: resolved(valueOf('pulse'), happening, experiment),
      interval: resolved(valueOf('interval'), happening, experiment),
      recipient,
      species: speciesOf(recipient),
      unsaid: parts.filter((name) => parameters.some((parameter) => parameter.name === name) && valueOf(name) === undefined && !(name === 'interval' && isSingle)),
    }];
  });
}
