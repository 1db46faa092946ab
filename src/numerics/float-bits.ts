const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

// Which half holds the sign and the exponent differs between machines.
double[0] = 1;
const high = halves[1] === 0 ? 0 : 1;

/** Upper 32 bits of a double: sign, exponent and the first 20 bits of the fraction. */
export function highBits(value: number): number {
  double[0] = value;
  return halves[high] as number;
}

/** The same number with other upper 32 bits. */
export function withHighBits(value: number, bits: number): number {
  double[0] = value;
  halves[high] = bits;
  return double[0];
}
