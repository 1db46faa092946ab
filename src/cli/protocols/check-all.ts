import type { CachePlace } from '../cache/open.js';
import { exit } from '../exit.js';
import { failureMessage, isFailure, reportFailure } from '../failure.js';
import { Configurations } from '../files/configurations.js';
import { protocolsAt, type ProtocolText } from '../files/inputs.js';
import { reasonOf } from '../files/reasons.js';
import { isRefusal, type Refusal } from '../files/refusal.js';
import { refuse } from '../files/refuse.js';
import { workspaceAt } from '../files/workspace.js';
import type { FileReport } from '../findings/problems.js';
import { shownFrom } from '../findings/shown-report.js';
import type { Io } from '../io.js';
import { Progress } from '../text/progress.js';
import { batchesOf } from './batches.js';

export interface Checked {
  readonly reports: readonly FileReport[];
  readonly refusals: readonly Refusal[];
  /** What is configured: absolute paths. */
  readonly configured: readonly string[];
}

export interface CheckOptions {
  readonly skipForeign?: boolean;
  /** Where it is remembered what was found. */
  readonly cacheAt?: CachePlace | undefined;
}

/**
 * Checks all protocols that paths name, batch by batch, and says on standard error which paths it could not look at.
 * With a place for a cache, those in which nothing can have changed are not looked at again, and the language is not
 * loaded if there is no other.
 */
export async function checkAll(paths: readonly string[], io: Io, { skipForeign = false, cacheAt }: CheckOptions = {}): Promise<Checked> {
  /** In the order of the paths; what is not checked yet, or failed, has its place. */
  const reports: (FileReport | undefined)[] = [];
  const refusals: Refusal[] = [];
  const configurations = new Configurations(io.cwd);
  const workspace = workspaceAt(paths, io.cwd);
  const cache = cacheAt === undefined ? undefined : (await import('../cache/open.js')).openCache(cacheAt, configurations, workspace, io);
  const progress = new Progress(io.stderr, io.now, 'Checked');

  async function* unknown(): AsyncGenerator<ProtocolText & { readonly index: number }> {
    for await (const input of protocolsAt(paths, io, configurations, skipForeign, cache)) {
      if (isRefusal(input)) {
        progress.end();
        refuse(input, io);
        refusals.push(input);
      } else if ('problems' in input) {
        reports.push(slim(input));
      } else {
        reports.push(undefined);
        yield { ...input, index: reports.length - 1 };
      }
    }
  }

  for await (const batch of batchesOf(unknown())) {
    const { checkBatch, importsFrom } = await import('../bundles/language.js');
    const { read, store } = cache?.reading(batch) ?? { read: importsFrom(workspace), store: undefined };
    for (const [at, result] of (await checkBatch(batch, read, configurations)).entries()) {
      const protocol = batch[at];
      if (protocol === undefined) continue;
      if (!isFailure(result)) {
        store?.(protocol, result);
        reports[protocol.index] = slim(result);
        continue;
      }
      progress.end();
      reportFailure(result.error, io, result.path);
      refusals.push({ path: result.path, message: `internal failure: ${failureMessage(result.error)}`, code: exit.failure });
    }
    progress.at(reports.length);
  }
  progress.end();
  try {
    cache?.save();
  } catch (error) {
    refuse({ path: cacheAt?.file ?? '', message: `the cache was not written: ${reasonOf(error)}`, code: exit.clean }, io);
  }
  return { reports: reports.filter((report) => report !== undefined).map((report) => shownFrom(io.cwd, report)), refusals, configured: configurations.files };
}

/** Texts are kept only where a problem will quote them. */
function slim(report: FileReport): FileReport {
  const { problems, suppressed = [] } = report;
  return problems.length + suppressed.length > 0 ? report : { ...report, text: '' };
}
