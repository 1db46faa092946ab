import { resolve } from 'node:path';
import { Command } from 'commander';
import { exit, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import type { Finish } from '../options/finish.js';

export function initCommand(io: Io, finish: Finish): Command {
  return new Command('init')
    .description('Set a folder up for protocols: a first one, settings for git and VS Code, and a check on GitHub.')
    .argument('[folder]', 'where; made if it is not there', '.')
    .option('--force', 'replace files that are there; what was in them is kept in a .bak file')
    .action(async (folder: string, { force = false }: { force?: boolean }) => finish(await init(folder, force, io)));
}

async function init(folder: string, force: boolean, io: Io): Promise<ExitCode> {
  const { starterFiles } = await import('../starter/files.js');
  const { placeStarterFile } = await import('../starter/place.js');
  const { shownPath } = await import('../files/paths.js');
  const root = resolve(io.cwd, folder);
  for (const file of starterFiles) {
    const shown = (path: string): string => shownPath(resolve(root, path), io.cwd);
    const { done, backup, lacks } = placeStarterFile(root, file, force, io.cwd);
    const kept = backup === undefined ? '' : `; what was there is in ${shown(backup)}`;
    const add = lacks === true ? `; add to it: ${file.essence}` : '';
    io.stdout.write(`${done.padEnd(8)} ${shown(file.path)}${done === 'left' ? ', which was there' : ''}${kept}${add}\n`);
  }
  await mustBeConfigured(root, io);
  return exit.clean;
}

/** Throws `Stop` where the configuration that was left is wrong: no other command would run there. */
async function mustBeConfigured(root: string, { cwd }: Io): Promise<void> {
  const { Configurations } = await import('../files/configurations.js');
  const configurations = new Configurations(cwd);
  const found = configurations.nearestTo(root);
  if (found !== undefined) await configurations.contentsOf(found);
}
