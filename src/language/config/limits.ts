import { entriesOf, meantEntry, type Spoken } from '../library/spoken.js';
import { sameDimension } from '../quantities/dimensions.js';
import { formatQuantity, toBase } from '../quantities/quantity.js';
import type { Limits, ShockLimit, VolumeLimit } from './configuration.js';
import { listOf, objectOf, positiveNumber, text, type Reader } from '../json.js';
import { quantityOf } from './quantities.js';

/** A route or a species of the library. One that a protocol declares has its limits where it is declared. */
function entryOf(kind: Spoken): Reader<string> {
  return (node, report) => {
    const word = text(node, report);
    const known = entriesOf(kind);
    if (word === undefined || known.includes(word)) return word;
    const meant = meantEntry(kind, word);
    const help = meant === undefined ? ` The library has ${known.join(', ')}; the limits of another stand where it is declared.` : ` Did you mean "${meant}"?`;
    report(node, `There is no ${kind} "${word}".${help}`);
    return undefined;
  };
}

const volumeParts = objectOf('A volume limit', {
  species: entryOf('species'),
  route: entryOf('route'),
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

const shockParts = objectOf('A shock limit', { species: entryOf('species'), maximum: quantityOf('current'), source: text }, ['species', 'maximum']);

const shock: Reader<ShockLimit> = (node, report) => {
  const { species, maximum, source } = shockParts(node, report) ?? {};
  return species === undefined || maximum === undefined ? undefined : { species, maximum, source };
};

const parts = objectOf('limits', {
  volume: listOf(volume, ({ species, route }) => `The volume for ${species} and ${route}`),
  shock: listOf(shock, ({ species }) => `The shock for ${species}`),
  smallestVolume: quantityOf('volume'),
  washoutHalfLives: positiveNumber,
});

export const limits: Reader<Limits> = (node, report) => {
  const { volume = [], shock = [], smallestVolume, washoutHalfLives } = parts(node, report) ?? {};
  return { volume, shock, smallestVolume, washoutHalfLives };
};
