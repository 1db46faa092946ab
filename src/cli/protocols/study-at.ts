import type { Study } from '../../language/ir/types.js';
import { exit, type ExitCode } from '../exit.js';
import type { ProtocolText } from '../files/inputs.js';
import { refuse } from '../files/refuse.js';
import type { FileReport } from '../findings/problems.js';
import type { Io } from '../io.js';

export interface NamedStudy {
  readonly protocol: ProtocolText;
  readonly study: Study;
}

/**
 * Compiles the one protocol that a path names. What is wrong with it and with what it imports goes to standard error, as
 * standard output is the command's result; `shown` picks what of it. `named` are all paths on the command line whose
 * neighbours it may import. Gives the exit code where there is no study.
 */
export async function studyAt(path: string, io: Io, shown = (reports: readonly FileReport[]): readonly FileReport[] => reports, named: readonly string[] = [path]): Promise<NamedStudy | ExitCode> {
  const { Configurations } = await import('../files/configurations.js');
  const { protocolAt } = await import('../files/inputs.js');
  const { isRefusal } = await import('../files/refusal.js');
  const { workspaceAt } = await import('../files/workspace.js');
  const { compileProtocol } = await import('../bundles/language.js');
  const { reportProblems } = await import('../output/report-problems.js');
  const protocol = await protocolAt(path, io);
  if (isRefusal(protocol)) return refuse(protocol, io);
  const { reports, study } = await compileProtocol(protocol, workspaceAt(named, io.cwd), new Configurations(io.cwd), io.cwd);
  reportProblems(shown(reports), io);
  return study === undefined ? exit.problems : { protocol, study };
}
