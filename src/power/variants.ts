import { learners, type LearnerName } from '../simulation/learners.js';
import type { Parameters } from '../simulation/parameters/parameters.js';
import { parameterTable } from '../simulation/parameters/table.js';
import type { Settings } from '../simulation/simulation.js';
import type { Variant } from './variant-names.js';

/** Every effect that something has on an animal: of drugs, of stressors and of watching. Without them animals still differ, and have their biases. */
const effects = parameterTable.map(({ name }) => name).filter((name) => name.endsWith('_largest') || name === 'social_gain');

export function variantSettings(variant: Variant, settings: Settings, parameters: Parameters, weaker: number): Settings {
  switch (variant) {
    case 'as planned':
      return settings;
    case 'other learner':
      return { ...settings, learner: otherThan(settings.learner) };
    case 'weaker':
      return withEffects(settings, parameters, weaker);
    case 'no effect':
      return withEffects(settings, parameters, 0);
  }
}

export const otherThan = (learner: LearnerName): LearnerName => learners.find((one) => one !== learner) ?? learner;

function withEffects(settings: Settings, parameters: Parameters, share: number): Settings {
  return { ...settings, overrides: { ...settings.overrides, ...Object.fromEntries(effects.map((name) => [name, parameters.get(name) * share])) }, overridesFrom: settings.overridesFrom || 'the variant' };
}
