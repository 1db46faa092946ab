import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { mustBeBuilt, root } from '../package/built.js';

/** Experiments of the whole sweep: each of its four parts takes some seconds, so that one can be killed on its way. */
const runs = 8000;

/** A folder with a protocol, and the files for an engine beside it, as a user makes them. */
export class Sweep {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'placepref-cluster-')));
  readonly env: NodeJS.ProcessEnv = { ...process.env, PLACEPREF: join(this.folder, 'placepref') };

  constructor(engine: 'slurm' | 'snakemake') {
    mustBeBuilt();
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
    const program = this.env['PLACEPREF'] ?? '';
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${root}bin/placepref.cjs" "$@"\n`);
    chmodSync(program, 0o755);
    mkdirSync(join(this.folder, 'study of fear'));
    copyFileSync(`${root}examples/witnessed-fear-planned.cpp`, join(this.folder, 'study of fear', 'plan.cpp'));
    this.run(['cluster', 'study of fear/plan.cpp', '--engine', engine, '--shards', '4', '--runs', String(runs), '--memory', '400 MB', '--time', '10 min', '-o', 'sweep', '--result', 'r.csv']);
  }

  path(name: string): string {
    return join(this.folder, 'sweep', name);
  }

  /** Does what is asked in the folder of the study; whatever fails, fails the test. */
  run(args: readonly string[]): void {
    const { status, stderr } = spawnSync(this.env['PLACEPREF'] ?? '', args, { cwd: this.folder, env: this.env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`placepref ${args.join(' ')} ended with ${status}: ${stderr}`);
  }

  /** Whether the results, and their manifest, are those of one process. */
  isThatOfOneProcess(): boolean {
    this.run(['simulate', 'study of fear/plan.cpp', '--runs', String(runs), '-o', 'one.csv']);
    const alike = (name: string): boolean => readFileSync(this.path(`r.csv${name}`)).equals(readFileSync(join(this.folder, `one.csv${name}`)));
    const manifest = (file: string): unknown => ({ ...(JSON.parse(readFileSync(file, 'utf8')) as { protocol: object }), protocol: undefined });
    return alike('') && JSON.stringify(manifest(this.path('r.csv.manifest.json'))) === JSON.stringify(manifest(join(this.folder, 'one.csv.manifest.json')));
  }
}
