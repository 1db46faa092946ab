import { spawnSync } from 'node:child_process';

/** Why nothing can be tried with Snakemake here; undefined where it can. */
export function whyNoSnakemake(): string | undefined {
  return spawnSync('snakemake', ['--version']).status === 0 ? undefined : 'there is no snakemake; install it';
}
