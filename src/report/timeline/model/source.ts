import type { Position, Step } from '../../../language/ir/types.js';
import type { Source } from './types.js';

interface Placed {
  readonly at: Position;
  readonly steps?: readonly Step[];
}

const lastLine = ({ at, steps = [] }: Placed): number => Math.max(at.line, ...steps.filter((step) => step.at.file === at.file).map(lastLine));

/** From where something begins to where the last step in it begins; undefined for the built-in library, which is no file. */
export function sourceOf(part: Placed, within: readonly Placed[] = []): Source | undefined {
  if (part.at.file.startsWith('library/')) return undefined;
  return { file: part.at.file, from: part.at.line, to: Math.max(lastLine(part), ...within.filter(({ at }) => at.file === part.at.file).map(lastLine)) };
}
