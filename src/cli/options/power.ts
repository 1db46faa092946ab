import type { Command } from 'commander';
import { variants } from '../../power/variant-names.js';
import type { PowerAsked } from '../power/job.js';
import { share } from './numbers.js';
import type { AskedSimulation } from './simulation.js';

/** What is asked of a power analysis besides what is simulated. */
export interface PowerOptions {
  readonly target?: number;
  readonly alpha?: number;
  readonly weaker?: number;
  readonly beside: boolean;
}

const usual = { target: 0.8, weaker: 0.5 } as const;

/** Experiments of each point: as many, or at most as many where intervals are to be narrow; and of each setting of an assumption. */
export const usualRuns = { fixed: 1000, most: 10_000, varied: 200 } as const;

/** Adds these options to a command. @param when begins what is said of each */
export function withPowerOptions(command: Command, when = ''): Command {
  return command
    .option('--target <share>', `${when}the power that is aimed at; else ${usual.target}`, share)
    .option('--alpha <p>', `${when}in the place of that of the protocol`, share)
    .option('--weaker <share>', `${when}how large effects are in the weaker variant; else ${usual.weaker}`, share)
    .option('--no-beside', `${when}without the variants beside what is planned`);
}

/** What the options say, without what they leave to their usual values. */
export function powerAsked({ job, runs }: AskedSimulation, { target = usual.target, alpha, weaker = usual.weaker, beside }: PowerOptions, sweeps: PowerAsked['sweeps'], width?: number): PowerAsked {
  return { job, runs, sweeps, target, weaker, beside: beside ? variants : [], ...(alpha !== undefined && { alpha }), ...(width !== undefined && { width }) };
}

/** The same as options of a command line again; `true` is one without a value. */
export function powerArguments({ target, alpha, weaker, beside }: PowerOptions): (readonly [name: string, value: number | true])[] {
  const said = { '--target': target, '--alpha': alpha, '--weaker': weaker, '--no-beside': beside ? undefined : (true as const) };
  return Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}
