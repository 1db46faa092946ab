import type { SimulationManifest } from '../../simulation/manifest.js';
import type { ResultFormat } from './formats.js';

/** Where the manifest of a file of results stands. */
export const manifestPath = (file: string): string => `${file}.manifest.json`;

/** What stands beside a file of simulated results, so that one knows what it is of, and can make it again. */
export interface RunManifest extends SimulationManifest {
  results: { format: ResultFormat; runsAsked: number; runs: number; complete: boolean; rows: number; sha256: string };
}

/** What one simulation has otherwise than another: names of facts of their manifests, none where they are the same. */
export function differencesOf(one: Partial<SimulationManifest>, other: Partial<SimulationManifest>): string[] {
  const text = (manifest: Partial<SimulationManifest>, name: string): string => JSON.stringify(manifest[name as keyof SimulationManifest]) ?? '';
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => text(one, name) !== text(other, name));
}
