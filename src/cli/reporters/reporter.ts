import type { Refusal } from '../files/refusal.js';
import type { FileReport } from '../findings/problems.js';
import type { Paint } from '../text/style.js';

/** All that a check found. */
export interface Report {
  readonly files: readonly FileReport[];
  /** Paths that could not be looked at. */
  readonly refusals: readonly Refusal[];
}

/** What a reporter has to know besides; each takes what it needs. */
export interface Setting {
  /** Cells of the terminal, if there is one. */
  readonly columns: number | undefined;
  readonly paint: Paint;
  /** Problems alone, without a summary. */
  readonly quiet: boolean;
  /** More warnings than are allowed: they count as failures. */
  readonly warningsFail: boolean;
  /** Path of a file from the folder that services count from, such as the root of the repository; absolute if it is outside. */
  fromRoot(path: string): string;
  /** What the documentation says about a code, as Markdown, where it is at hand. */
  explain(code: string): string | undefined;
}

/** Writes a report as text; asks nothing of the world. */
export type Reporter = (report: Report, setting: Setting) => string;
