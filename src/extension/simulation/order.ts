import type { Job } from '../../simulation/job.js';
import type { Need } from '../../simulation/refused.js';

/** What the worker simulates. */
export interface SimulationOrder {
  readonly job: Job;
  readonly runs: number;
  /** The command line that makes the same. */
  readonly command: string;
}

/** From the worker: the report, what it would have to know first, or why there is none. */
export type SimulationAnswer = MadeReport | { readonly needs: readonly Need[] } | { readonly failure: string };

/** One report, as a page of the editor, and as the files that the command line writes. */
export interface MadeReport {
  readonly page: string;
  readonly html: string;
  readonly markdown: string;
}
