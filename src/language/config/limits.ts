import { sameDimension } from '../quantities/dimensions.js';
import { formatQuantity, toBase } from '../quantities/quantity.js';
import type { Limits, ShockLimit, VolumeLimit } from './configuration.js';
import { listOf, objectOf, positiveNumber, text, type Reader } from './json.js';
import { quantityOf } from './quantities.js';

const volumeParts = objectOf('A volume limit', {
  species: text,
  route: text,
  goodPractice: quantityOf('volumePerBodyWeight', 'volume'),
  maximum: quantityOf('volumePerBodyWeight', 'volume'),
  source: text,
}, ['species', 'route', 'maximum']);

const volume: Reader<VolumeLimit> = (node, report) => {
  const { species, route, goodPractice, maximum, source } = volumeParts(node, report) ?? {};
  if (species === undefined || route === undefined || maximum === undefined) return undefined;
  if (goodPractice !== undefined) {
    const isAlike = sameDimension(goodPractice.unit.dimension, maximum.unit.dimension);
    if (!isAlike || toBase(goodPractice) > toBase(maximum)) {
      report(node, `goodPractice is ${formatQuantity(goodPractice)} and maximum ${formatQuantity(maximum)}: ${isAlike ? 'good practice cannot lie above the maximum' : 'the two must be of one kind'}.`);
      return undefined;
    }
  }
  return { species, route, goodPractice, maximum, source };
};

const shockParts = objectOf('A shock limit', { species: text, maximum: quantityOf('current'), source: text }, ['species', 'maximum']);

const shock: Reader<ShockLimit> = (node, report) => {
  const { species, maximum, source } = shockParts(node, report) ?? {};
  return species === undefined || maximum === undefined ? undefined : { species, maximum, source };
};

const parts = objectOf('limits', { volume: listOf(volume), shock: listOf(shock), smallestVolume: quantityOf('volume'), washoutHalfLives: positiveNumber });

export const limits: Reader<Limits> = (node, report) => {
  const { volume = [], shock = [], smallestVolume, washoutHalfLives } = parts(node, report) ?? {};
  return { volume, shock, smallestVolume, washoutHalfLives };
};
