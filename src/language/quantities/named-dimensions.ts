import type { Dimension } from './dimensions.js';

interface NamedDimension {
  readonly dimension: Dimension;
  /** Noun phrase with its article, for messages. */
  readonly phrase: string;
  /** A value a protocol would really hold, for messages. */
  readonly example: string;
  /**
   * Unit of normalised values, as a protocol writes it. Absent: the base units. Rates are per minute because durations are in
   * minutes, so that a normalised rate times a normalised duration needs no factor; speed and irradiance keep the field's habit.
   */
  readonly output?: string;
}

/** Every dimension that has a name in messages and in declared parameter types. No two rows share exponents. */
export const namedDimensions = {
  share: { dimension: {}, phrase: 'a share', example: '75 %' },
  volumeShare: { dimension: { volumeShare: 1 }, phrase: 'a volume share', example: '20 % v/v', output: '% v/v' },
  duration: { dimension: { time: 1 }, phrase: 'a duration', example: '30 min', output: 'min' },
  frequency: { dimension: { time: -1 }, phrase: 'a frequency or a rate', example: '20 Hz', output: 'Hz' },
  length: { dimension: { length: 1 }, phrase: 'a length', example: '20 cm', output: 'cm' },
  area: { dimension: { length: 2 }, phrase: 'an area', example: '400 cm2', output: 'cm2' },
  speed: { dimension: { length: 1, time: -1 }, phrase: 'a speed', example: '5 cm/s', output: 'cm/s' },
  volume: { dimension: { length: 3 }, phrase: 'a volume', example: '0.1 mL', output: 'mL' },
  flow: { dimension: { length: 3, time: -1 }, phrase: 'a volume rate', example: '0.5 mL/min', output: 'mL/min' },
  volumePerBodyWeight: { dimension: { length: 3, bodyWeight: -1 }, phrase: 'a volume per body weight', example: '10 mL/kg', output: 'mL/kg' },
  volumeRatePerBodyWeight: { dimension: { length: 3, bodyWeight: -1, time: -1 }, phrase: 'a volume rate per body weight', example: '50 mL/kg/min', output: 'mL/kg/min' },
  mass: { dimension: { mass: 1 }, phrase: 'a mass', example: '25 g', output: 'mg' },
  massRate: { dimension: { mass: 1, time: -1 }, phrase: 'a mass rate', example: '2 mg/h', output: 'mg/min' },
  bodyWeight: { dimension: { bodyWeight: 1 }, phrase: 'a body weight', example: '25 g' },
  dose: { dimension: { mass: 1, bodyWeight: -1 }, phrase: 'a dose per body weight', example: '10 mg/kg', output: 'mg/kg' },
  doseRate: { dimension: { mass: 1, bodyWeight: -1, time: -1 }, phrase: 'a dose rate per body weight', example: '3 mg/kg/day', output: 'mg/kg/min' },
  concentration: { dimension: { mass: 1, length: -3 }, phrase: 'a concentration', example: '1 mg/mL', output: 'mg/mL' },
  concentrationRate: { dimension: { mass: 1, length: -3, time: -1 }, phrase: 'a concentration rate', example: '42 mg/dL/h', output: 'mg/mL/min' },
  amount: { dimension: { amount: 1 }, phrase: 'an amount of substance', example: '5 nmol', output: 'umol' },
  amountDose: { dimension: { amount: 1, bodyWeight: -1 }, phrase: 'an amount per body weight', example: '30 umol/kg', output: 'umol/kg' },
  molarity: { dimension: { amount: 1, length: -3 }, phrase: 'a molar concentration', example: '10 mM', output: 'mM' },
  molarMass: { dimension: { mass: 1, amount: -1 }, phrase: 'a molar mass', example: '285.3 g/mol', output: 'g/mol' },
  activity: { dimension: { activity: 1 }, phrase: 'an activity', example: '12 IU', output: 'IU' },
  activityDose: { dimension: { activity: 1, bodyWeight: -1 }, phrase: 'an activity per body weight', example: '20 IU/kg', output: 'IU/kg' },
  activityConcentration: { dimension: { activity: 1, length: -3 }, phrase: 'an activity concentration', example: '40 IU/mL', output: 'IU/mL' },
  enzyme: { dimension: { enzyme: 1 }, phrase: 'an enzyme activity', example: '2 U', output: 'U' },
  enzymeDose: { dimension: { enzyme: 1, bodyWeight: -1 }, phrase: 'an enzyme activity per body weight', example: '100 U/kg', output: 'U/kg' },
  enzymeConcentration: { dimension: { enzyme: 1, length: -3 }, phrase: 'an enzyme concentration', example: '50 U/mL', output: 'U/mL' },
  current: { dimension: { current: 1 }, phrase: 'an electric current', example: '1 mA', output: 'mA' },
  voltage: { dimension: { mass: 1, length: 2, time: -3, current: -1 }, phrase: 'a voltage', example: '5 V', output: 'V' },
  resistance: { dimension: { mass: 1, length: 2, time: -3, current: -2 }, phrase: 'an electric resistance', example: '100 ohm', output: 'ohm' },
  power: { dimension: { mass: 1, length: 2, time: -3 }, phrase: 'a power', example: '10 mW', output: 'mW' },
  irradiance: { dimension: { mass: 1, time: -3 }, phrase: 'a power per area', example: '5 mW/mm2', output: 'mW/mm2' },
  energy: { dimension: { mass: 1, length: 2, time: -2 }, phrase: 'an energy', example: '20 mJ', output: 'J' },
  energyPerMass: { dimension: { length: 2, time: -2 }, phrase: 'an energy per mass', example: '3 kcal/g', output: 'J/g' },
  pressure: { dimension: { mass: 1, length: -1, time: -2 }, phrase: 'a pressure', example: '100 mmHg', output: 'kPa' },
  illuminance: { dimension: { luminousIntensity: 1, length: -2 }, phrase: 'an illuminance', example: '15 lux', output: 'lx' },
  temperature: { dimension: { temperature: 1 }, phrase: 'a temperature', example: '22 °C', output: '°C' },
  temperatureRate: { dimension: { temperature: 1, time: -1 }, phrase: 'a temperature rate', example: '1 °C/min', output: 'K/min' },
  soundLevel: { dimension: { level: 1 }, phrase: 'a sound level', example: '70 dB', output: 'dB' },
  gauge: { dimension: { gauge: 1 }, phrase: 'a needle gauge', example: '23 G', output: 'G' },
} as const satisfies Record<string, NamedDimension>;

export type DimensionName = keyof typeof namedDimensions;
