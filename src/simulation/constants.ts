import type { ChoiceParameters } from './choice/box.js';
import type { LatentPlaceParameters } from './learning/latent-places.js';
import type { StrengthParameters } from './learning/strengths.js';
import type { Parameters } from './parameters/parameters.js';
import { type FreezingCurve, freezingCurve, type SocialParameters } from './social/social.js';

/** Parameters as the kernel reads them, by part of the model. */
export interface Constants {
  readonly choice: ChoiceParameters;
  readonly freezing: FreezingCurve;
  readonly social: SocialParameters;
  readonly strengths: StrengthParameters;
  readonly latentPlaces: LatentPlaceParameters;
  readonly learningMinutes: number;
  readonly extinctionMinutes: number;
  readonly biasSpread: number;
  readonly crossingsSpread: number;
  readonly learningSpread: number;
  readonly sensitivitySpread: number;
  readonly socialSpread: number;
  readonly scorerSpread: number;
  readonly attrition: number;
}

export function constantsOf(parameters: Parameters): Constants {
  const get = (name: string): number => parameters.get(name);
  return {
    choice: { crossings: get('crossings'), approach: get('approach'), stay: get('stay') },
    freezing: freezingCurve({ base: get('freezing_base'), half: get('freezing_half'), steepness: get('freezing_steepness'), minutes: get('stress_minutes') }),
    social: {
      gain: get('social_gain'),
      unfamiliarWeight: get('unfamiliar_weight'),
      naiveFactor: get('never_shocked_factor'),
      oxytocinFamiliar: get('oxytocin_familiar_gain'),
      oxytocinUnfamiliar: get('oxytocin_unfamiliar_gain'),
      oxytocinPeripheral: get('oxytocin_peripheral_gain'),
    },
    strengths: {
      ownSalience: get('own_salience'),
      sharedSalience: get('shared_salience'),
      acquisition: get('learning_rate'),
      extinction: get('extinction_rate'),
      transfer: get('context_transfer'),
      stressRelease: get('stress_release'),
      drugRelease: get('prime_release'),
      strengthDays: get('strength_days'),
      inhibitionDays: get('inhibition_days'),
    },
    latentPlaces: {
      concentration: get('latent_concentration'),
      particles: Math.round(get('latent_particles')),
      priorPresent: get('latent_present'),
      priorAbsent: get('latent_absent'),
      threshold: get('latent_threshold'),
    },
    learningMinutes: get('learning_minutes'),
    extinctionMinutes: get('extinction_minutes'),
    biasSpread: get('bias_spread'),
    crossingsSpread: get('crossings_spread'),
    learningSpread: get('learning_spread'),
    sensitivitySpread: get('sensitivity_spread'),
    socialSpread: get('social_spread'),
    scorerSpread: get('scorer_spread'),
    attrition: get('attrition'),
  };
}
