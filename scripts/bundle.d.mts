/** Writes the files of the command line into a folder; gives the sources of each. */
export function bundle(folder: string): Promise<Record<string, string[]>>;
