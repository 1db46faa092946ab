/** What is computed in parts by the engine of a cluster, and put together by a last job. */
export interface ClusterPlan {
  /** Of the jobs; letters, digits and hyphens. */
  readonly name: string;
  /** How many parts. */
  readonly shards: number;
  /** Arguments of placepref for one part, without its number and its folder, the command first; paths as seen from the folder of the files. */
  readonly part: readonly [command: string, ...words: string[]];
  /** Files without which the parts would be others, as seen from the folder of the files. */
  readonly madeOf: readonly string[];
  /** The file that the parts become, and what is written beside it. */
  readonly results: readonly [file: string, ...beside: string[]];
  readonly resources: Resources;
  /** Version of placepref. */
  readonly version: string;
}

/** What one part may take of the cluster. */
export interface Resources {
  readonly minutes: number;
  readonly megabytes: number;
  readonly partition?: string;
  readonly account?: string;
}

/** A file of the folder that is handed to an engine. */
export interface ClusterFile {
  readonly path: string;
  readonly text: string;
}

/** What is asked of the cluster itself, as options of sbatch. */
export function placeOptions({ partition, account }: Resources): string[] {
  return [...(partition === undefined ? [] : [`--partition=${partition}`]), ...(account === undefined ? [] : [`--account=${account}`])];
}

/** Where the parts are collected, and how often one that failed is tried again. */
export const partsFolder = 'parts';
export const retries = 3;

/** Folders that the jobs make beside the files. */
export const madeFolders = [partsFolder, 'logs', '.snakemake'] as const;
