import { Stop } from '../exit.js';
import { differencesOf } from '../simulation/manifest.js';
import type { PartHead } from './part.js';

/** Throws `Stop` for a part of another simulation, of another number of runs, or of which something else is counted. */
export function mustBeAlike(one: PartHead, other: PartHead, shown: string): void {
  if ((one.power === undefined) !== (other.power === undefined)) throw new Stop(`${shown}: it is a part of ${one.power === undefined ? 'the results of a simulation' : 'a power analysis'}; remove it, or use another folder.`);
  const different = [...differencesOf(one.simulation, other.simulation), ...differencesOf(one.power ?? {}, other.power ?? {}), ...(one.part.runs === other.part.runs ? [] : ['runs'])];
  if (different.length > 0) throw new Stop(`${shown}: it is a part of another simulation (not the same: ${different.join(', ')}); remove it, or use another folder.`);
}
