/** The file that lists what was written into a folder, in the format of sha256sum: `sha256sum -c SHA256SUMS` tells whether it still is that. */
export const sumsName = 'SHA256SUMS';

/** @param hashes SHA-256 in hexadecimal, by paths from the folder */
export function sumsText(hashes: readonly (readonly [path: string, sha256: string])[]): string {
  return hashes.map(([path, sha256]) => `${sha256}  ${path}\n`).sort().join('');
}

/** Hashes by path. */
export function sumsIn(text: string): ReadonlyMap<string, string> {
  return new Map(text.split('\n').map((line): [string, string] => [line.slice(66), line.slice(0, 64)]));
}
