import { exit, worst, type ExitCode } from '../exit.js';
import { isFailure, reportFailure, type Failure } from '../failure.js';
import { Configurations } from '../files/configurations.js';
import type { ProtocolText } from '../files/inputs.js';
import { atLineStart } from '../files/paths.js';
import { readableProtocols } from '../files/readable.js';
import { unwritten } from '../files/refusal.js';
import { refuse } from '../files/refuse.js';
import { writeWhole } from '../files/write.js';
import type { FileReport } from '../findings/problems.js';
import { isSyntaxError } from '../findings/syntax-errors.js';
import type { Io } from '../io.js';
import { reportProblems } from '../output/report-problems.js';
import { Progress } from '../text/progress.js';
import { printable } from '../text/width.js';
import { batchesOf } from './batches.js';

export interface Formatted {
  readonly changed: number;
  readonly unchanged: number;
  /** For their syntax errors, or because they cannot be written. */
  readonly untouched: number;
  /** Of what was refused or not touched; a change is no fault here. */
  readonly code: ExitCode;
}

export interface FormatOptions {
  /** Change nothing. */
  readonly check?: boolean;
  readonly skipForeign?: boolean;
}

/** Formats all protocols that paths name, or only finds those that would change. */
export async function formatAll(paths: readonly string[], { check = false, skipForeign = false }: FormatOptions, io: Io): Promise<Formatted> {
  const { checkBatch, layOut, readNothing } = await import('../bundles/language.js');
  const progress = new Progress(io.stderr, io.now, 'Looked at');
  let changed = 0;
  let unchanged = 0;
  let untouched = 0;
  let code: ExitCode = exit.clean;

  const readable = readableProtocols(paths, io, new Configurations(io.cwd), (refusal) => {
    progress.end();
    code = worst(code, refuse(refusal, io));
  }, skipForeign);

  for await (const batch of batchesOf(readable)) {
    const results = await checkBatch(batch, readNothing);
    progress.end();
    for (const [i, protocol] of batch.entries()) {
      const fault = report(results[i], io);
      const text = fault === exit.clean ? layOut(protocol.text) : protocol.text;
      const result = worst(fault, put(protocol, text, check, io));
      if (result !== exit.clean) untouched++;
      else if (text === protocol.text) unchanged++;
      else changed++;
      code = worst(code, result);
    }
    progress.at(changed + unchanged + untouched);
  }
  progress.end();
  return { changed, unchanged, untouched, code };
}

/** Reports what keeps a protocol from being formatted: a text that cannot be read must not be laid out anew. */
function report(result: FileReport | Failure | undefined, io: Io): ExitCode {
  if (result === undefined) return exit.clean;
  if (isFailure(result)) {
    reportFailure(result.error, io, result.path);
    return exit.failure;
  }
  const problems = result.problems.filter(isSyntaxError);
  reportProblems([{ ...result, problems }], io);
  return problems.length > 0 ? exit.problems : exit.clean;
}

/** Standard input comes back whole even where it is not changed, so that nothing piped through is lost. */
function put(protocol: ProtocolText, text: string, check: boolean, io: Io): ExitCode {
  const { path, file } = protocol;
  if (path === '<stdin>' && !check) {
    io.stdout.write(text);
    return exit.clean;
  }
  if (text === protocol.text) return exit.clean;
  try {
    if (!check) writeWhole(file, text);
  } catch (error) {
    return refuse(unwritten('not changed', file, error, io.cwd), io);
  }
  io.stdout.write(`${printable(atLineStart(path))}\n`);
  return exit.clean;
}
