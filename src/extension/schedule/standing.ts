import type { StandingKey } from '../../export/made.js';
import type { KeyRow } from '../../schedule/blinding/codes.js';
import { howToBeginAnew, revisionAfter } from '../../schedule/revision.js';
import type { Schedule } from '../../schedule/types.js';

/** Texts of what stands in a folder; undefined where there is no such file. */
export interface StandingTexts {
  /** Of its schedule.json, the one that is not blinded. */
  readonly schedule: string | undefined;
  /** Of the key.json beside it. */
  readonly key: string | undefined;
}

/** What a schedule takes over from the one whose place it takes. */
export interface TakenOver {
  readonly revision: number;
  /** To the codes that are in use. */
  readonly key?: StandingKey;
}

/** What a schedule of a protocol takes over from the one that stands in its folder. Throws if what stands there is none. */
export function takenOver(texts: StandingTexts, protocol: string | undefined): TakenOver {
  if (texts.schedule === undefined) return { revision: 0 };
  const standing = read(texts.schedule, isSchedule);
  if (standing === undefined) throw new Error(`The schedule.json that stands there is no schedule that placepref made. ${howToBeginAnew}`);
  const revision = revisionAfter(standing, protocol);
  if (texts.key === undefined) return { revision };
  const key = read(texts.key, isKey);
  if (key === undefined) throw new Error('The key.json that stands there is no key that placepref made, so that the codes in use would be lost. To begin with new ones, move the folder away.');
  return { revision, key: { codes: key.codes, allocation: standing.allocation?.sha256 ?? null } };
}

function read<Made>(text: string, isMade: (value: unknown) => value is Made): Made | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMade(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** As much of it as is asked here. */
type StandingSchedule = Pick<Schedule, 'revision' | 'protocol'> & Partial<Pick<Schedule, 'allocation'>>;

function isSchedule(value: unknown): value is StandingSchedule {
  const { revision, protocol } = (value ?? {}) as Partial<Schedule>;
  return Number.isSafeInteger(revision) && (revision ?? -1) >= 0 && Array.isArray(protocol?.inputs);
}

function isKey(value: unknown): value is { readonly codes: readonly KeyRow[] } {
  const { codes } = (value ?? {}) as { readonly codes?: unknown };
  return Array.isArray(codes) && codes.every(isRow);
}

function isRow(value: unknown): boolean {
  const { code, stands_for, group } = (value ?? {}) as Partial<Record<keyof KeyRow, unknown>>;
  return typeof code === 'string' && typeof stands_for === 'string' && (group === null || typeof group === 'string');
}
