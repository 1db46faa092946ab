import type { SimulationManifest } from '../../simulation/manifest.js';
import type { GrowingFile } from '../files/growing-file.js';
import { writeWhole } from '../files/write.js';
import type { Io } from '../io.js';
import type { ResultFormat } from '../output/result-formats.js';
import { opened } from './output.js';

/** Where the manifest of a file of results stands. */
export const manifestPath = (file: string): string => `${file}.manifest.json`;

/** What stands beside a file of simulated results, so that one knows what it is of, and can make it again. */
export interface RunManifest extends SimulationManifest {
  results: { format: ResultFormat; runsAsked: number; runs: number; complete: boolean; rows: number; sha256: string };
}

/** A file of results that grows, as `opened`; that its manifest can be written is tried too, or one would learn only after hours that it cannot. Throws `Stop` naming the one that cannot. */
export function openedResults(file: string, isBegun: boolean, io: Io): GrowingFile {
  const growing = opened(file, isBegun, io);
  try {
    opened(manifestPath(file), false, io).discard();
    return growing;
  } catch (error) {
    growing.discard();
    throw error;
  }
}

/** Puts results and their manifest in their places, one right after the other; gives the manifest. */
export function finishResults(growing: GrowingFile, file: string, simulation: SimulationManifest, results: Omit<RunManifest['results'], 'sha256'>): RunManifest {
  const manifest: RunManifest = { ...simulation, results: { ...results, sha256: growing.end() } };
  writeWhole(manifestPath(file), `${JSON.stringify(manifest, undefined, 2)}\n`, () => growing.place());
  return manifest;
}
