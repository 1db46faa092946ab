import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { run } from '../cli/command-line.js';
import { folderOfExamples } from '../language/robustness/examples.js';
import type { Text } from './texts.js';

/** What went wrong with a text. */
export interface Fault {
  readonly command: string;
  readonly what: string;
}

/** A command with FILE for the text, the processor time that it may take, and the paths that it may make or change. */
interface Command {
  readonly args: readonly string[];
  readonly seconds: number;
  readonly makes: readonly string[];
  /** Asked only of texts without errors. */
  readonly needsClean?: true;
}

const allCommands: readonly Command[] = [
  { args: ['check', 'FILE'], seconds: 2, makes: [] },
  { args: ['compile', 'FILE', '-o', 'out.json'], seconds: 2, makes: ['out.json'] },
  { args: ['timeline', 'FILE', '-o', 'out.svg'], seconds: 2, makes: ['out.svg'], needsClean: true },
  { args: ['schedule', 'FILE', '--start', '2027-03-01', '--facility', '../facility.json', '--out', 'plan'], seconds: 30, makes: ['plan'], needsClean: true },
  { args: ['simulate', 'FILE', '-o', 'out.csv', '--threads', '1', '--runs', '2', '--sweep', 'n=4'], seconds: 10, makes: ['out.csv', 'out.csv.manifest.json'], needsClean: true },
  { args: ['format', 'FILE'], seconds: 2, makes: ['FILE'] },
];

/** Every file under a folder with what is in it. */
function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return new Map(files.map(({ parentPath, name }) => [relative(folder, join(parentPath, name)), createHash('sha256').update(readFileSync(join(parentPath, name))).digest('hex')]));
}

/** A laboratory that is large enough for most studies. */
const facility = {
  zone: 'America/Chicago',
  hours: Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, ['06:00-22:00']])),
  people: ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'].map((name) => ({ name })),
};

/** A folder with all examples in it, in which texts are tried. */
export class Trial {
  private readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'placepref-fuzz-')));
  private readonly laboratory = join(this.folder, 'laboratory');

  constructor() {
    cpSync(folderOfExamples, this.laboratory, { recursive: true });
    writeFileSync(join(this.folder, 'facility.json'), JSON.stringify(facility));
  }

  /** Puts one text through every command. */
  async faultsOf({ beside, text }: Text, commands: readonly Command[] = allCommands): Promise<Fault[]> {
    const file = join(this.laboratory, dirname(beside === null ? '' : relative(folderOfExamples, beside)), 'case of (fuzz) ü.cpp');
    const outputs = join(this.folder, 'outputs');
    mkdirSync(outputs);
    writeFileSync(file, text);
    const faults: Fault[] = [];
    let isClean = false;
    try {
      for (const command of commands) {
        if (command.needsClean === true && !isClean) continue;
        const { code, found } = await this.faultsOfOne(command, file, outputs);
        faults.push(...found);
        if (command.args[0] === 'check') isClean = code === 0;
      }
    } finally {
      rmSync(outputs, { recursive: true, force: true });
      rmSync(file, { force: true });
    }
    return faults;
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async faultsOfOne({ args, seconds, makes }: Command, file: string, cwd: string): Promise<{ code: number; found: Fault[] }> {
    const command = args[0] ?? '';
    const found: Fault[] = [];
    const fault = (what: string): void => void found.push({ command, what });
    const before = contents(this.folder);
    const began = process.cpuUsage();
    const { code, stderr } = await run(args.map((arg) => arg.replace('FILE', file)), { cwd, env: process.env });
    const { user, system } = process.cpuUsage(began);
    if (code > 2) fault(`ended with ${code}: ${stderr.slice(0, 2000)}`);
    if (code !== 0 && command !== 'check' && command !== 'format' && stderr === '') fault('refused without a word');
    if ((user + system) / 1e6 > seconds) fault(`took ${((user + system) / 1e6).toFixed(1)} s of processor time`);
    const after = contents(this.folder);
    const may = makes.map((path) => (path === 'FILE' ? relative(this.folder, file) : join(basename(cwd), path)));
    for (const path of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(path) === after.get(path)) continue;
      if (!may.some((allowed) => path === allowed || path.startsWith(`${allowed}/`))) fault(`changed or made ${path}`);
      else if (code !== 0) fault(`wrote ${path} though it ended with ${code}`);
    }
    return { code, found };
  }
}
