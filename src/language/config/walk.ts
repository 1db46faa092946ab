// Small, and apart from what reads a configuration: a check in which nothing has changed loads it.

/** Folders of other tools, which no search for protocols enters unless they are named. */
export const foreignFolders: ReadonlySet<string> = new Set(['node_modules', 'build', 'dist', 'out', 'target']);

/** What makes a test of paths of globs, as picomatch does. */
type Compile = (globs: string[], options: { readonly dot: boolean }) => (path: string) => boolean;

/** Is a path, from the folder of the configuration, one of these? A folder that matches stands for all that is in it. */
export const matcherOf = (globs: readonly string[], compile: Compile): ((path: string) => boolean) => (globs.length === 0 ? () => false : compile(globs.flatMap((glob) => [glob, `${glob}/**`]), { dot: true }));
