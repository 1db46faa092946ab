import { exit, worst, type ExitCode } from '../exit.js';
import { Configurations } from '../files/configurations.js';
import type { ProtocolText } from '../files/inputs.js';
import { readableProtocols } from '../files/readable.js';
import { unwritten, type Refusal } from '../files/refusal.js';
import { refuse } from '../files/refuse.js';
import { workspaceAt } from '../files/workspace.js';
import { writeWhole } from '../files/write.js';
import type { Io } from '../io.js';
import { howMany } from '../reporters/summary.js';
import { printable } from '../text/width.js';
import type { FixedProtocol } from './fix-protocols.js';

async function fixedAt(paths: readonly string[], io: Io, skipForeign: boolean, refused: (refusal: Refusal) => void): Promise<FixedProtocol[]> {
  const configurations = new Configurations(io.cwd);
  const protocols: ProtocolText[] = [];
  for await (const protocol of readableProtocols(paths, io, configurations, refused, skipForeign)) protocols.push(protocol);
  const { fixProtocols } = await import('../bundles/language.js');
  return fixProtocols(protocols, workspaceAt(paths, io.cwd), configurations);
}

/** Mends what can be mended unseen, and says so on standard error. What cannot be read is left to the check that follows. */
export async function fixAll(paths: readonly string[], io: Io, skipForeign: boolean): Promise<ExitCode> {
  let code: ExitCode = exit.clean;
  let files = 0;
  let count = 0;
  for (const { protocol: { path, file }, text, problems } of await fixedAt(paths, io, skipForeign, () => undefined)) {
    try {
      writeWhole(file, text);
    } catch (error) {
      code = worst(code, refuse(unwritten('not changed', file, error, io.cwd), io));
      continue;
    }
    files++;
    count += problems.length;
    for (const { code: rule, range: { start }, fix } of problems) io.stderr.write(`${printable(`${path}:${start.line + 1}:${start.character + 1} fixed ${rule} ${fix?.title ?? ''}`)}\n`);
  }
  if (files > 0) io.stderr.write(`${howMany(count, 'problem')} fixed in ${howMany(files, 'file')}\n`);
  return code;
}

/** Prints what `fixAll` would change, as a unified diff that git can apply. */
export async function showFixes(paths: readonly string[], io: Io, skipForeign: boolean): Promise<ExitCode> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  let code: ExitCode = exit.clean;
  const all = await fixedAt(paths, io, skipForeign, (refusal) => (code = worst(code, refuse(refusal, io))));
  for (const { protocol: { path, text: before }, text } of all) {
    io.stdout.write(createTwoFilesPatch(`a/${path}`, `b/${path}`, before, text, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY }));
  }
  return worst(code, all.length > 0 ? exit.problems : exit.clean);
}
