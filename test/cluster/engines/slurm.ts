import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A cluster of Slurm with one node, this machine, on loopback and without accounting. */
export interface Slurm {
  /** What its commands need to find it. */
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

const programs = ['munged', 'slurmctld', 'slurmd'] as const;

/** Why there can be no cluster here; undefined where there can. */
export function whyNoSlurm(): string | undefined {
  const missing = programs.filter((program) => spawnSync('which', [program], { env: withSystemPrograms }).status !== 0);
  if (missing.length > 0) return `there is no ${missing.join(', ')}; install slurm-wlm and munge`;
  return process.getuid?.() === 0 ? undefined : 'slurmd runs as root only';
}

/** Debian's programs of the system are not on everybody's path. */
const withSystemPrograms = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Starts it, and waits until its node has nothing to do. */
export async function startSlurm(): Promise<Slurm> {
  const folder = mkdtempSync(join(tmpdir(), 'placepref-slurm-'));
  for (const name of ['state', 'spool']) mkdirSync(join(folder, name));
  const key = join(folder, 'munge.key');
  writeFileSync(key, randomBytes(1024), { mode: 0o400 });
  const socket = join(folder, 'munge.socket');
  const conf = join(folder, 'slurm.conf');
  const host = hostname().split('.')[0] ?? '';
  const [controller, node] = [await freePort(), await freePort()];
  writeFileSync(conf, `ClusterName=placepref
SlurmctldHost=${host}(127.0.0.1)
AuthType=auth/munge
AuthInfo=socket=${socket}
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
SlurmUser=root
SlurmdUser=root
SlurmctldPort=${controller}
SlurmdPort=${node}
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
MinJobAge=3600
ReturnToService=2
NodeName=${host} NodeAddr=127.0.0.1 CPUs=2 RealMemory=1000 State=UNKNOWN
PartitionName=main Nodes=${host} Default=YES MaxTime=INFINITE State=UP
`);
  const env = { ...withSystemPrograms, SLURM_CONF: conf };
  const logs = new Map<string, string>();
  const start = (program: string, args: readonly string[]): ChildProcess => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => logs.set(program, `${logs.get(program) ?? ''}${text.toString()}`));
    return child;
  };
  const started = [
    start('munged', ['--foreground', '--force', `--key-file=${key}`, `--socket=${socket}`, `--pid-file=${folder}/munge.pid`, `--log-file=${folder}/munge.log`, `--seed-file=${folder}/munge.seed`]),
    start('slurmctld', ['-D', '-f', conf]),
    start('slurmd', ['-D', '-f', conf]),
  ];
  const stop = async (): Promise<void> => {
    // The node first, while its controller can still be told.
    for (const child of started.toReversed()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10_000))]);
      child.kill('SIGKILL');
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  for (let tries = 0; spawnSync('sinfo', ['-h', '-o', '%t'], { env, encoding: 'utf8' }).stdout.trim() !== 'idle'; tries++) {
    if (tries === 60) {
      await stop();
      throw new Error(`Slurm did not start:\n${[...logs].map(([program, text]) => `${program}: ${text.slice(-2000)}`).join('\n')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return { env, stop };
}

/** Facts of a job, or of one task of an array, as `scontrol show job` says them. */
export function jobFacts({ env }: Slurm, id: string): Record<string, string> {
  const { stdout } = spawnSync('scontrol', ['--oneliner', 'show', 'job', id], { env, encoding: 'utf8' });
  return Object.fromEntries(stdout.split(/\s+/).map((fact) => [fact.slice(0, fact.indexOf('=')), fact.slice(fact.indexOf('=') + 1)]));
}

/** Ids of processes whose command has all of these words. */
export function processesWith(...words: readonly string[]): number[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => words.every((word) => line.includes(word))).map((line) => Number.parseInt(line, 10));
}

export const textOf = (file: string): string => readFileSync(file, 'utf8');
