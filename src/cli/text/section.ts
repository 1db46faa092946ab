import { wrap } from './wrap.js';

/** Lines under a title, with an empty one before it; nothing where there are none. */
export const section = (title: string, lines: readonly string[], width: number): string[] => (lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${wrap(line, width, 2, '    ')}`)]);
