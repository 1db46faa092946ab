import type { ExitCode } from '../exit.js';

/** A command tells its exit code this way: Commander's actions give nothing back. */
export type Finish = (code: ExitCode) => void;
