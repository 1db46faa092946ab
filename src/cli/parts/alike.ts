import { Stop } from '../exit.js';
import type { PartHead } from './part.js';

/** Throws `Stop` for a part of another simulation, of another number of runs, or of which something else is counted. */
export function mustBeAlike(one: PartHead, other: PartHead, shown: string): void {
  if ((one.power === undefined) !== (other.power === undefined)) throw new Stop(`${shown}: it is a part of ${one.power === undefined ? 'the results of a simulation' : 'a power analysis'}; remove it, or use another folder.`);
  const ofSimulation = [...differencesOf(one.simulation, other.simulation), ...(one.part.runs === other.part.runs ? [] : ['runs'])];
  const different = [...ofSimulation, ...differencesOf(one.power ?? {}, other.power ?? {})];
  const what = ofSimulation.length > 0 ? 'another simulation' : 'another power analysis of the same simulation';
  if (different.length > 0) throw new Stop(`${shown}: it is a part of ${what} (not the same: ${different.join(', ')}); remove it, or use another folder.`);
}

/** What one simulation has otherwise than another: names of facts of what is said of them, none where they are the same. */
export function differencesOf<Said extends object>(one: Partial<Said>, other: Partial<Said>): string[] {
  const text = (said: Partial<Said>, name: string): string => JSON.stringify(said[name as keyof Said]) ?? '';
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => text(one, name) !== text(other, name));
}
