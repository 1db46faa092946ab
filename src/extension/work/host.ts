import type { CancellationToken } from 'vscode';
import type { Seal } from '../schedule/folder.js';
import type { Hear, Ordered, Told, Work, Works } from './works.js';

/** What a host of extensions does for commands. */
export interface Host {
  /** Has something done beside everything else; undefined if it was cancelled. */
  work<W extends Work>(ordered: Ordered<W>, token: CancellationToken, hear?: Hear): Promise<Works[W]['answer'] | undefined>;
  /** Of files on a disk. */
  readonly seal?: Seal;
}

/** A worker, however it runs. */
export interface Running {
  readonly post: (ordered: Ordered) => void;
  readonly onTold: (hear: (told: Told) => void) => void;
  readonly onFailed: (hear: (error: Error) => void) => void;
  readonly end: () => void;
}

/** Has one work done, and ends the worker. */
export function workIn<W extends Work>(worker: Running, ordered: Ordered<W>, token: CancellationToken, hear?: Hear): Promise<Works[W]['answer'] | undefined> {
  return new Promise<Works[W]['answer'] | undefined>((resolve, reject) => {
    worker.onTold((told) => ('answer' in told ? resolve(told.answer as Works[W]['answer']) : hear?.(told.done, told.of)));
    worker.onFailed(reject);
    token.onCancellationRequested(() => resolve(undefined));
    worker.post(ordered as Ordered);
  }).finally(() => worker.end());
}
