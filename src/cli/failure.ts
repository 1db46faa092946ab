import type { FileReport } from './findings/problems.js';
import type { Io } from './io.js';

/** A protocol that placepref failed on. */
export interface Failure {
  readonly path: string;
  readonly error: unknown;
}

export function isFailure(result: FileReport | Failure): result is Failure {
  return 'error' in result;
}

/** A fault of placepref itself, in one line; its stack only for those who look for it. */
export function reportFailure(error: unknown, { stderr, env }: Pick<Io, 'stderr' | 'env'>, path?: string): void {
  const isDebugged = env.PLACEPREF_DEBUG === '1';
  const where = path === undefined ? '' : `${path}: `;
  const hint = isDebugged ? '' : '. This is a fault of placepref; PLACEPREF_DEBUG=1 shows where';
  stderr.write(`placepref: ${where}internal failure: ${failureMessage(error)}${hint}\n`);
  if (isDebugged && error instanceof Error) stderr.write(`${error.stack ?? ''}\n`);
}

/** First line of what was thrown. */
export function failureMessage(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.split('\n')[0] ?? '';
}
