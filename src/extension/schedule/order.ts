import type { Experiment, Study } from '../../language/ir/types.js';
import type { OutputFile } from '../../export/file.js';
import type { StandingKey } from '../../export/made.js';
import type { Problem } from '../../schedule/problems.js';

/** A file beside the protocol, with its path as problems and the schedule name it. */
export interface OrderedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the worker makes a schedule of. Dates are ISO 8601. */
export interface Order {
  readonly study: Study;
  /** Its name. */
  readonly experiment: Experiment['name'];
  readonly start: string;
  readonly today: string;
  /** Whether it may begin before today. */
  readonly past: boolean;
  readonly animals?: OrderedFile | undefined;
  readonly facility?: OrderedFile | undefined;
  readonly revision: number;
  /** To codes that are in use. */
  readonly key?: StandingKey | undefined;
}

/** From the worker: the files with the list of their hashes, or every reason why there are none. */
export type Answer = MadeFiles | { readonly problems: readonly Problem[] } | { readonly failure: string };

export interface MadeFiles {
  readonly files: readonly Pick<OutputFile, 'path' | 'text' | 'isSecret'>[];
  /** What tells treatments apart in spite of all codes, and codes that have fallen away. */
  readonly warnings: readonly string[];
}
