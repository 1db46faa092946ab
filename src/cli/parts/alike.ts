import type { PowerPlan } from '../../power/report/plan.js';
import { Stop } from '../exit.js';
import type { PartHead } from './part.js';

/** Throws `Stop` for a part of another simulation, of another number of runs, or of which something else is counted. */
export function mustBeAlike(one: PartHead, other: PartHead, shown: string): void {
  if ((one.power === undefined) !== (other.power === undefined)) throw new Stop(`${shown}: it is a part of ${one.power === undefined ? 'the results of a simulation' : 'a power analysis'}; remove it, or use another folder.`);
  const swept = new Set([one, other].flatMap(({ simulation: { sweep } }) => Object.keys(sweep?.names ?? {})));
  const ofSimulation = differencesOf(said(one, swept), said(other, swept));
  const ofPower = differencesOf(one.power ?? {}, other.power ?? {});
  const asked = [...ofSimulation, ...ofPower.filter((name) => !following.has(name))];
  const different = asked.length > 0 ? asked : ofPower;
  const what = ofSimulation.length > 0 ? 'another simulation' : 'another power analysis of the same simulation';
  if (different.length > 0) throw new Stop(`${shown}: it is a part of ${what} (not the same: ${different.join(', ')}); remove it, or use another folder.`);
}

/** What a power analysis has as its sweep and its variants are, which are named themselves. */
const following: ReadonlySet<string> = new Set<keyof PowerPlan>(['swept', 'values', 'parts']);

/** What is said of the simulation of a part. What is swept is one thing, with the parameters that it sets, and how many runs there are, of each point where something is swept, is another. */
function said({ simulation: { sweep, parameters, ...simulation }, part }: PartHead, swept: ReadonlySet<string>): object {
  return { ...simulation, parameters: parameters.filter(({ name }) => !swept.has(name)), sweep: sweep?.names, runs: sweep?.runs ?? part.runs };
}

/** What one simulation has otherwise than another: names of facts of what is said of them, none where they are the same. */
export function differencesOf<Said extends object>(one: Partial<Said>, other: Partial<Said>): string[] {
  const text = (said: Partial<Said>, name: string): string => JSON.stringify(said[name as keyof Said]) ?? '';
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => text(one, name) !== text(other, name));
}
