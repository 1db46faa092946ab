import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { codeSeeds, lostCodesText, scheduleWithOutputs } from '../../export/made.js';
import { sumsName, sumsText } from '../../export/sums.js';
import { version } from '../../language/version.js';
import { Unschedulable, type Problem } from '../../schedule/problems.js';
import type { Source } from '../../schedule/schedule.js';
import type { Answer, Order, OrderedFile } from './order.js';

/** Makes the schedule that is ordered. Never throws. */
export async function answer(order: Order): Promise<Answer> {
  try {
    return await made(order);
  } catch (error) {
    return error instanceof Unschedulable ? { problems: error.problems } : { failure: error instanceof Error ? error.message : String(error) };
  }
}

async function made({ study, experiment: name, start, today, past, animals, facility, revision, key }: Order): Promise<Answer> {
  const experiment = study.experiments.find((each) => each.name === name);
  if (experiment === undefined) return { failure: `There is no experiment '${name}'.` };
  const sources = { ...(animals !== undefined && { animals: sourceOf(animals, 'animals') }), ...(facility !== undefined && { facility: sourceOf(facility, 'facility') }) };
  const { files, warnings, lostCodes } = await scheduleWithOutputs({ version, study, experiment, start, today, past, ...sources, revision }, drawnSeed(), key);
  const hashes = files.map(({ path, text }) => [path, bytesToHex(sha256(utf8ToBytes(text)))] as const);
  return { files: [...files.map(({ path, text, isSecret }) => ({ path, text, isSecret: isSecret === true })), { path: sumsName, text: sumsText(hashes), isSecret: false }], warnings: [...(lostCodes.length === 0 ? [] : [lostCodesText(lostCodes)]), ...warnings] };
}

function sourceOf({ path, bytes }: OrderedFile, input: Problem['input']): Source {
  try {
    return { path, sha256: bytesToHex(sha256(bytes)), text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new Unschedulable([{ input, message: 'It is not UTF-8 text. Save the file as UTF-8.' }]);
  }
}

function drawnSeed(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high % (codeSeeds / 2 ** 32)) * 2 ** 32 + low;
}
