import type { Study } from '../../language/ir/types.js';
import { exit, type ExitCode } from '../exit.js';
import type { ProtocolText } from '../files/inputs.js';
import type { ReadFile } from '../files/must-not-be.js';
import { refuse } from '../files/refuse.js';
import type { FileReport } from '../findings/problems.js';
import type { Io } from '../io.js';

export interface NamedStudy {
  readonly protocol: ProtocolText;
  readonly study: Study;
  /** The protocol and all that it imports, absolute: what the study is made of. */
  readonly madeOf: readonly string[];
  /** The protocol, what it imports, and what is configured. */
  readonly read: readonly ReadFile[];
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
  const { readAs } = await import('../files/must-not-be.js');
  const { workspaceAt } = await import('../files/workspace.js');
  const { compileProtocol } = await import('../bundles/language.js');
  const { reportProblems } = await import('../output/report-problems.js');
  const protocol = await protocolAt(path, io);
  if (isRefusal(protocol)) return refuse(protocol, io);
  const configurations = new Configurations(io.cwd);
  const { reports, study } = await compileProtocol(protocol, workspaceAt(named, io.cwd), configurations, io.cwd);
  reportProblems(shown(reports), io);
  if (study === undefined) return exit.problems;
  const imports = [...new Set(reports.flatMap(({ imports = [] }) => imports))];
  return { protocol, study, madeOf: [protocol.file, ...imports], read: [...readAs('the protocol itself', [protocol.file]), ...readAs('imported by the protocol', imports), ...readAs('the configuration', configurations.files)] };
}
