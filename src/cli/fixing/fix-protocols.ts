import { applyFixes } from '../../language/checks/fixes.js';
import type { ReadImport } from '../../language/project.js';
import { isFailure } from '../failure.js';
import type { Configurations } from '../files/configurations.js';
import { withoutByteOrderMark } from '../files/decode.js';
import type { ProtocolText } from '../files/inputs.js';
import type { Workspace } from '../files/workspace.js';
import type { FileReport, Problem } from '../findings/problems.js';
import { isSyntaxError } from '../findings/syntax-errors.js';
import { batchesOf } from '../protocols/batches.js';
import { checkBatch, importsFrom } from '../protocols/check-protocols.js';

/** A protocol that fixes have changed. */
export interface FixedProtocol {
  readonly protocol: ProtocolText;
  /** With the byte order mark that it had. */
  readonly text: string;
  /** What was mended, each where it stood when it was. */
  readonly problems: readonly Problem[];
}

/** Mending one thing can show another, but not for ever. */
const mostRounds = 1000;
const mostPasses = 10;

/** What can be mended unseen. Nothing is changed in a text that could not be read whole. */
function fixable({ problems }: FileReport): Problem[] {
  return problems.some(isSyntaxError) ? [] : problems.filter(({ fix }) => fix?.safe === true);
}

/**
 * Applies the safe fixes of protocols, and of what these bring to light, until none is left. Protocols are seen by those
 * that import them as they are then. Nothing is written.
 */
export async function fixProtocols(protocols: readonly ProtocolText[], workspace: Workspace, configurations: Configurations): Promise<FixedProtocol[]> {
  const fixed = new Map<string, FixedProtocol>();
  const textOf = ({ file, text }: ProtocolText): string => fixed.get(file)?.text ?? text;
  const fromDisk = importsFrom(workspace);
  const read: ReadImport = async (uri) => {
    const text = uri.scheme === 'file' ? fixed.get(uri.fsPath)?.text : undefined;
    return text === undefined ? fromDisk(uri) : withoutByteOrderMark(text);
  };
  const look = (protocol: ProtocolText, text: string) => checkBatch([{ ...protocol, text }], read, configurations);

  const mend = async (protocol: ProtocolText, first: FileReport): Promise<boolean> => {
    const before = textOf(protocol);
    const mark = before.slice(0, before.length - first.text.length);
    const mended: Problem[] = [];
    const seen = new Set<string>();
    let report = first;
    for (let problems = fixable(report); problems.length > 0 && seen.size < mostRounds && !seen.has(report.text); problems = fixable(report)) {
      seen.add(report.text);
      const { text, applied } = applyFixes(report.text, problems.flatMap(({ fix }) => fix ?? []));
      const [next] = await look(protocol, mark + text);
      // A fix after which the text cannot be read any more was none.
      if (next === undefined || isFailure(next) || next.problems.some(isSyntaxError)) break;
      mended.push(...problems.filter(({ fix }) => fix !== undefined && applied.has(fix)));
      report = next;
    }
    if (report === first) return false;
    fixed.set(protocol.file, { protocol, text: mark + report.text, problems: [...(fixed.get(protocol.file)?.problems ?? []), ...mended] });
    return true;
  };

  // What is mended in one file can be what another was waiting for.
  for (let pass = 0, changed = true; changed && pass < mostPasses; pass++) {
    changed = false;
    for await (const batch of batchesOf(protocols)) {
      const results = await checkBatch(batch.map((protocol) => ({ ...protocol, text: textOf(protocol) })), read, configurations);
      for (const [index, protocol] of batch.entries()) {
        const result = results[index];
        if (result !== undefined && !isFailure(result) && fixable(result).length > 0) changed = (await mend(protocol, result)) || changed;
      }
    }
  }
  return [...fixed.values()].filter(({ protocol, text }) => text !== protocol.text);
}
