/** Where text for the user goes. */
export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Width in characters; known on a terminal, or if COLUMNS says so. */
  readonly columns?: number | undefined;
}

/** All that a command knows of the world besides the file system, so that it can be run inside a test. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** File that is running, absolute; the package's own files are found from it. */
  readonly program: string;
  /** Milliseconds from any beginning. */
  now(): number;
  /** The date where this runs, ISO 8601. */
  today(): string;
  /** Does something when somebody asks to stop, as with Ctrl-C or by SIGTERM, in place of ending at once; gives what ends that. */
  onInterrupt(action: () => void): () => void;
}
