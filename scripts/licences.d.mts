/** The licence of each package that has a part in a bundle, from the sources of the bundle. */
export function licences(inputs: readonly string[]): string;
