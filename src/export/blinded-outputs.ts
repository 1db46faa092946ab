import { list } from '../language/words.js';
import { blinded, type Concealment } from '../schedule/blinding/blinded.js';
import { treatmentsOf, untilText } from '../schedule/blinding/conceal.js';
import { type Leak, leaksOf } from '../schedule/blinding/leaks.js';
import { type Separation, separationsOf } from '../schedule/blinding/separations.js';
import { stockOf } from '../schedule/doses/stock.js';
import type { Schedule } from '../schedule/types.js';
import type { OutputFile } from './file.js';
import { keyFiles } from './key.js';
import { outputsOf } from './outputs.js';

export interface BlindedOutputs {
  /** `blinded/…` for those who are blind, `unblinded/…` with the key for those who may know. */
  readonly files: OutputFile[];
  /** Where a blinded file tells what it must not: if there is any, nothing of it may be handed out. */
  readonly leaks: Leak[];
  /** What tells the treatments apart by design. */
  readonly separations: Separation[];
}

/**
 * Every output twice, with codes and in clear, and the key.
 *
 * @param made ms since 1970
 * @param margin of what is made up, as for the schedule
 */
export function blindedOutputsOf(schedule: Schedule, concealment: Concealment, { made, margin }: { readonly made: number; readonly margin: number }): BlindedOutputs {
  const { blinding, steps, codes, secrets } = concealment;
  const blind = blinded(schedule, concealment, margin);
  const until = untilText(blinding, blind);
  const coded = outputsOf(blind, { made, heading: `Blinded${until === null ? '' : ` until ${until}`}` });
  // Who makes up the coded bottles needs as much as all of them hold.
  const stock = stockOf(schedule.events, margin, (event) => (steps.has(event.step) ? codes.codeOf(event) : null));
  const clear = outputsOf({ ...schedule, stock }, { made, heading: `Not blinded: keep it from ${list(blinding.blind, 'and')}`, beside: keyFiles(schedule, concealment) });
  const inFolder = (folder: string, files: readonly OutputFile[], isSecret: boolean): OutputFile[] => files.map((file) => ({ ...file, path: `${folder}/${file.path}`, ...(isSecret && { isSecret }) }));
  return {
    files: [...inFolder('blinded', coded, false), ...inFolder('unblinded', clear, true)],
    leaks: leaksOf(coded, secrets, codes.all().map(({ code }) => code)),
    separations: separationsOf(blind, treatmentsOf(schedule, blinding)),
  };
}
