import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { WritingCommand } from './commands.js';

/** When a run is killed: so long after its start, ms, or after it has first changed something where it writes. */
export interface Moment {
  readonly after: 'start' | 'change';
  readonly delay: number;
}

/** What a kill left: all that was there, all that was to come, or the one in some places and the other in others; and what is wrong. */
export interface Killed {
  readonly left: 'old' | 'new' | 'some of both' | 'not killed';
  /** Were there files of the killed run that the next one had to clear up? */
  readonly isUntidy: boolean;
  readonly faults: readonly string[];
}

type Contents = ReadonlyMap<string, Buffer>;

/** Names that files and folders have while they are made, and while they make way. */
const temporary = /(?:^|\/)\.[^/]+\.(?:[^./]+\.placepref|placepref-[0-9a-f]{8}-\d+-(?:new|old))(?:\/|$)/;

/** One command, killed again and again, each time in a new copy of its folder. */
export class Trial {
  /** Of a run that is not killed, ms. */
  readonly duration: number;
  private readonly place = realpathSync(mkdtempSync(join(tmpdir(), 'placepref-kill-')));
  private readonly folder = join(this.place, 'study');
  private readonly old: Contents;
  private readonly made: Contents;
  /** What a second run makes of what the first has made: a schedule counts its revisions. */
  private readonly again: Contents;

  /** @param program path of the built command line */
  constructor(private readonly command: WritingCommand, private readonly program: string) {
    const { files, before, args } = command;
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.template, path)), { recursive: true });
      writeFileSync(join(this.template, path), text);
    }
    mkdirSync(this.template, { recursive: true });
    for (const one of before) this.mustRun(one, this.template);
    this.old = contentsOf(this.template);
    this.anew();
    const began = performance.now();
    this.mustRun(args, this.folder);
    this.duration = performance.now() - began;
    this.made = contentsOf(this.folder);
    this.mustRun(args, this.folder);
    this.again = contentsOf(this.folder);
  }

  end(): void {
    rmSync(this.place, { recursive: true, force: true });
  }

  /** Kills one run, looks at what is left, and lets another run to its end. */
  async killedAt(moment: Moment): Promise<Killed> {
    this.anew();
    const wasKilled = await this.killOne(moment);
    const { left, faults } = this.lookAt(contentsOf(this.folder), [this.made]);
    const isUntidy = readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).some((name) => temporary.test(name));
    const { status, stderr } = this.run(this.command.args, this.folder);
    if (status !== 0) faults.push(`the next run ended with ${status}: ${stderr}`);
    const after = this.lookAt(contentsOf(this.folder), [left === 'new' ? this.again : this.made, ...(left === 'some of both' ? [this.again] : [])]);
    faults.push(...after.faults.map((fault) => `after the next run ${fault}`));
    if (after.left !== 'new') faults.push('the next run did not make what it should');
    const stray = readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).filter((name) => temporary.test(name));
    if (stray.length > 0) faults.push(`the next run left ${stray.join(', ')}`);
    return { left: wasKilled ? left : 'not killed', isUntidy, faults };
  }

  private get template(): string {
    return join(this.place, 'template');
  }

  private anew(): void {
    rmSync(this.folder, { recursive: true, force: true });
    cpSync(this.template, this.folder, { recursive: true, preserveTimestamps: true });
  }

  private async killOne({ after, delay }: Moment): Promise<boolean> {
    const changes = new AbortController();
    const changed = once(watch(dirname(join(this.folder, this.command.makes[0])), { signal: changes.signal }), 'change').catch(() => undefined);
    const child = spawn(process.execPath, [this.program, ...this.command.args], { cwd: this.folder, env: { PATH: process.env['PATH'] }, stdio: 'ignore' });
    const ended = once(child, 'exit');
    // What ends before it has changed anything ends the wait, too.
    if (after === 'change') await Promise.race([changed, ended]);
    const timer = setTimeout(() => child.kill('SIGKILL'), delay);
    const [, signal] = (await ended) as [number | null, NodeJS.Signals | null];
    clearTimeout(timer);
    changes.abort();
    return signal === 'SIGKILL';
  }

  /** Holds what is there against what was, and what is to come: any of several. */
  private lookAt(there: Contents, toCome: readonly Contents[]): { left: 'old' | 'new' | 'some of both'; faults: string[] } {
    const { makes, isWhole } = this.command;
    const faults: string[] = [];
    const isOf = (path: string, unit: string): boolean => path === unit || path.startsWith(`${unit}/`);
    const states = makes.map((unit) => {
      const part = (contents: Contents): Contents => new Map([...contents].filter(([path]) => isOf(path, unit)));
      const found = part(there);
      if (toCome.some((made) => isSame(found, part(made))) || (isWhole !== undefined && [...found.values()].every(isWhole) && !isSame(found, part(this.old)))) return 'new';
      if (!isSame(found, part(this.old)) && !isSame(madeWay(there, unit), part(this.old))) faults.push(`${unit} is neither what it was nor what it was to be`);
      return 'old';
    });
    for (const path of new Set([...this.old.keys(), ...there.keys()])) {
      const isMade = makes.some((unit) => isOf(path, unit));
      if (!isMade && !temporary.test(path) && !(this.old.get(path)?.equals(there.get(path) ?? Buffer.of()) ?? false)) faults.push(`${path} was changed or made`);
    }
    return { left: states.every((state) => state === 'new') ? 'new' : states.includes('new') ? 'some of both' : 'old', faults };
  }

  private mustRun(args: readonly string[], cwd: string): void {
    const { status, stderr } = this.run(args, cwd);
    if (status !== 0) throw new Error(`placepref ${args.join(' ')} ended with ${status}: ${stderr}`);
  }

  private run(args: readonly string[], cwd: string): { status: number | null; stderr: string } {
    return spawnSync(process.execPath, [this.program, ...args], { cwd, env: { PATH: process.env['PATH'] }, encoding: 'utf8' });
  }
}

/** Every file under a folder with what is in it. */
function contentsOf(folder: string): Contents {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return new Map(files.map(({ parentPath, name }) => [relative(folder, join(parentPath, name)), readFileSync(join(parentPath, name))]));
}

/** A folder that has made way for the new one, which has not yet come: the next run puts it back. */
function madeWay(there: Contents, unit: string): Contents {
  return new Map([...there].flatMap(([path, content]) => {
    const [, rest] = path.startsWith(`.${unit}.placepref-`) ? (/^[^/]*-old\/(.*)$/s.exec(path) ?? []) : [];
    return rest === undefined || there.has(`${unit}/${rest}`) ? [] : [[`${unit}/${rest}`, content]];
  }));
}

const isSame = (one: Contents, other: Contents): boolean => one.size === other.size && [...one].every(([path, content]) => other.get(path)?.equals(content) ?? false);
