/** Which difference counts as found: any, one below, or one above what is expected. */
export type Alternative = 'two-sided' | 'less' | 'greater';

/** The probability that an alternative asks for. */
export function pOf(alternative: Alternative, below: number, above: number): number {
  if (alternative === 'less') return below;
  return alternative === 'greater' ? above : Math.min(1, 2 * Math.min(below, above));
}
