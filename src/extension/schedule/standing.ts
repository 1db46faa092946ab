import { howToBeginAnew, revisionAfter } from '../../schedule/revision.js';
import type { Schedule } from '../../schedule/types.js';

function made(text: string): Schedule | undefined {
  try {
    const schedule = JSON.parse(text) as Schedule;
    return Number.isSafeInteger(schedule.revision) && schedule.revision >= 0 && Array.isArray(schedule.protocol.inputs) ? schedule : undefined;
  } catch {
    return undefined;
  }
}

/** The revision of a schedule of a protocol that takes the place of a schedule.json. Throws if that is no schedule. */
export function revisionOver(text: string | undefined, protocol: string | undefined): number {
  if (text === undefined) return 0;
  const standing = made(text);
  if (standing === undefined) throw new Error(`The schedule.json that stands there is no schedule that placepref made. ${howToBeginAnew}`);
  return revisionAfter(standing, protocol);
}
