import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { mustBeBuilt, root } from '../package/built.js';

/** What each of four parts has some seconds to do for, so that one can be killed on its way; how it is asked of a cluster, and the file that it becomes. */
const kinds = {
  results: { command: ['simulate', '--runs', '8000'], cluster: [], result: 'r.csv', format: [] },
  power: { command: ['power', '--runs', '2000', '--sweep', 'n=3, 6'], cluster: ['--power'], result: 'p.json', format: ['--format', 'json'] },
} as const;

/** A folder with a protocol, and the files for an engine beside it, as a user makes them. */
export class Sweep {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'placepref-cluster-')));
  readonly env: NodeJS.ProcessEnv = { ...process.env, PLACEPREF: join(this.folder, 'placepref') };

  constructor(engine: 'slurm' | 'snakemake', private readonly kind: keyof typeof kinds = 'results') {
    mustBeBuilt();
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
    const program = this.env['PLACEPREF'] ?? '';
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${root}bin/placepref.cjs" "$@"\n`);
    chmodSync(program, 0o755);
    mkdirSync(join(this.folder, 'study of fear'));
    copyFileSync(`${root}examples/witnessed-fear-planned.cpp`, join(this.folder, 'study of fear', 'plan.cpp'));
    const { command: [, ...asked], cluster: options, result } = kinds[kind];
    this.run(['cluster', 'study of fear/plan.cpp', '--engine', engine, '--shards', '4', ...asked, ...options, '--memory', '400 MB', '--time', '10 min', '-o', 'sweep', '--result', result]);
  }

  path(name: string): string {
    return join(this.folder, 'sweep', name);
  }

  /** Does what is asked in the folder of the study; whatever fails, fails the test. */
  run(args: readonly string[]): void {
    const { status, stderr } = spawnSync(this.env['PLACEPREF'] ?? '', args, { cwd: this.folder, env: this.env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`placepref ${args.join(' ')} ended with ${status}: ${stderr}`);
  }

  /** Whether the file, and what stands beside it, are those of one process. */
  isThatOfOneProcess(): boolean {
    const { command: [command, ...asked], format, result } = kinds[this.kind];
    this.run([command, 'study of fear/plan.cpp', ...asked, ...format, '-o', result]);
    const both = (name: string): [Buffer, Buffer] => [readFileSync(this.path(name)), readFileSync(join(this.folder, name))];
    const [made, one] = both(result);
    return this.kind === 'power' ? this.isAlike(both(result)) : made.equals(one) && this.isAlike(both(`${result}.manifest.json`));
  }

  /** Whether two files of JSON say the same, but for the path of the protocol, which each of the two saw from elsewhere. */
  private isAlike(files: readonly Buffer[]): boolean {
    const [made, one] = files.map((file) => JSON.stringify({ ...(JSON.parse(file.toString()) as object), protocol: undefined }));
    return made === one;
  }
}
