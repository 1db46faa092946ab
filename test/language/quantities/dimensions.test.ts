import { describe, expect, it, test } from 'vitest';
import {
  baseCode, describeDimension, dimensionName, dimensionOf, divide, multiply, power, sameDimension,
} from '../../../src/language/quantities/dimensions.js';
import { namedDimensions, type DimensionName } from '../../../src/language/quantities/named-dimensions.js';
import { unit } from './unit.js';

const names = Object.keys(namedDimensions) as DimensionName[];

describe('dimensions that must not be taken for each other', () => {
  const apart = ['mg/kg', 'mg', '%', 'mL/kg', 'mL', '% v/v', 'mg/mL', 'mM', 'umol/kg', 'IU', 'IU/kg', 'U', 'ug/kg/h', 'min', 'Hz', 'mA', 'cm', 'cm2', '°C', 'G', 'dB', 'lx'];
  test.each(apart.flatMap((a, index) => apart.slice(index + 1).map((b) => [a, b] as const)))('%s and %s', (a, b) => {
    expect(sameDimension(unit(a).dimension, unit(b).dimension)).toBe(false);
  });
});

test.each([
  ['mg/kg', 'g/kg'], ['mg/g', '%'], ['% w/w', '%'], ['% w/v', 'mg/mL'], ['mL', 'cm3'], ['kcal', 'J'], ['%/min', 'Hz'],
  ['M', 'mol/L'], ['L/kg', 'uL/kg'], ['lux', 'lx'], ['mmHg', 'kPa'], ['mg/kg/day', 'ug/kg/h'], ['degC', 'K'],
])('%s and %s are one dimension', (a, b) => {
  expect(sameDimension(unit(a).dimension, unit(b).dimension)).toBe(true);
});

describe('algebra', () => {
  it('makes a volume of a dose, a body weight and a concentration', () => {
    const mass = multiply(dimensionOf('dose'), dimensionOf('bodyWeight'));
    expect(sameDimension(divide(mass, dimensionOf('concentration')), dimensionOf('volume'))).toBe(true);
  });

  it('leaves no zero exponents', () => {
    expect(divide(dimensionOf('mass'), dimensionOf('mass'))).toEqual({});
    expect(power(dimensionOf('mass'), 0)).toEqual({});
    expect(power(dimensionOf('speed'), 2)).toEqual({ length: 2, time: -2 });
  });

  it('does not cancel body weight against mass', () => {
    expect(divide(dimensionOf('mass'), dimensionOf('bodyWeight'))).toEqual({ mass: 1, bodyWeight: -1 });
  });
});

describe('names', () => {
  test.each(names)('%s is found again by its exponents', (name) => {
    expect(dimensionName(dimensionOf(name))).toBe(name);
  });

  // The weight of an animal is written as a mass; only the algebra tells them apart.
  test.each(names.filter((name) => name !== 'bodyWeight'))('%s has an example and an output unit of that dimension', (name) => {
    const row = namedDimensions[name];
    const example = row.example.replace(/^[\d.]+ /, '');
    expect(dimensionName(unit(example).dimension)).toBe(name);
    if ('output' in row) expect(dimensionName(unit(row.output).dimension)).toBe(name);
  });

  test.each([
    ['dose', 'a dose per body weight, such as 10 mg/kg'],
    ['volumePerBodyWeight', 'a volume per body weight, such as 10 mL/kg'],
    ['mass', 'a mass, such as 25 g'],
    ['duration', 'a duration, such as 30 min'],
    ['current', 'an electric current, such as 1 mA'],
    ['share', 'a share, such as 75 %'],
  ] as const)('%s reads: %s', (name, text) => {
    expect(describeDimension(dimensionOf(name))).toBe(text);
  });

  it('describes what has no name by its base units', () => {
    expect(describeDimension(unit('g/m').dimension)).toBe('a quantity in g/m');
    expect(baseCode({ time: -2 })).toBe('/s2');
    expect(baseCode({ length: 2, mass: 1, time: -3, bodyWeight: -1 })).toBe('g.m2/s3/kg');
    expect(baseCode({})).toBe('1');
  });
});
