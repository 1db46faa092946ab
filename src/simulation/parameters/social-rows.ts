import { assumed, notNegative, type Parameter, parameter, positive, share } from './parameter.js';

/** Largest stress and what gives half of it, by the name of the procedure in the library. */
const stressors: Readonly<Record<string, readonly [largest: number, half: number, unit: string]>> = {
  footshock: [1.5, 10, 'mA.s'],
  restraint: [1.5, 5, 'min'],
  forced_swim: [1.5, 3, 'min'],
  tail_pinch: [1.5, 5, 'min'],
  social_defeat: [1.5, 3, 'min'],
  odour_exposure: [0.8, 5, 'min'],
  other_stressor: [1.2, 5, 'min'],
};

export const stressorNames: readonly string[] = Object.keys(stressors);

export const socialRows: readonly Parameter[] = [
  ...Object.entries(stressors).flatMap(([name, [largest, half, unit]]) => [
    parameter(`${name}_largest`, largest, '1', notNegative, assumed, 'Stress that ever more of it ends in.'),
    parameter(`${name}_half`, half, unit, positive, assumed, 'How much of it gives half of that.'),
  ]),
  parameter('social_gain', 1, '1', notNegative, assumed, 'Stress of a familiar witness that was shocked before, per fear of the one it watches; that fear is the stress of the other as a share of the most that shocks make.'),
  parameter('unfamiliar_weight', 0.1, '1', notNegative, 'assumed, after Pisansky 2017, PMC5727393: unfamiliar demonstrators hardly count', 'Weight of an unfamiliar demonstrator; that of a familiar one is 1.'),
  parameter('never_shocked_factor', 0.8, '1', notNegative, 'assumed; Sanders 2013, 10.1371/journal.pone.0074609, saw freezing only in observers that had been shocked', 'Factor for a witness that was never shocked.'),
  parameter('oxytocin_familiar_gain', 3.1, '1', notNegative, 'assumed, after the press release of the founding experiment; Fu 2026, 10.3390/ph19030350', 'By what the whole effect of oxytocin in the brain multiplies the social gain; 1 is none.'),
  parameter('oxytocin_unfamiliar_gain', 8, '1', notNegative, 'assumed, after Pisansky 2017, PMC5727393: with oxytocin the unfamiliar counts', 'The same, of an unfamiliar demonstrator.'),
  parameter('oxytocin_peripheral_gain', 0.6, '1', notNegative, 'assumed, after Fu 2026, 10.3390/ph19030350: given ip it calms', 'The same, of oxytocin that is not given into the brain or the nose.'),
  parameter('freezing_base', 0.02, '1', share, assumed, 'Share of the time that an animal freezes without stress.'),
  parameter('freezing_half', 1.85, '1', positive, assumed, 'Stress at the middle of the curve of freezing.'),
  parameter('freezing_steepness', 2.5, '1', positive, assumed, 'Steepness of that curve.'),
  parameter('stress_minutes', 60, 'min', positive, assumed, 'Time constant with which stress passes.'),
];
