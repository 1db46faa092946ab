import { exp } from './exp.js';

/** Value of a polynomial, coefficients from the constant on. */
function polynomial(coefficients: Float64Array, x: number): number {
  let sum = 0;
  for (let power = coefficients.length - 1; power >= 0; power--) sum = sum * x + (coefficients[power] as number);
  return sum;
}

const table = (...coefficients: number[]): Float64Array => Float64Array.from(coefficients);

// Numerator and denominator of the rational approximations, in the order of their ranges.
const small = [
  table(0.12837916709551256, -0.3250421072470015, -0.02848174957559851, -0.005770270296489442, -0.000023763016656650163),
  table(1, 0.39791722395915535, 0.0650222499887673, 0.005081306281875766, 0.00013249473800432164, -0.000003960228278775368),
] as const;
const middle = [
  table(-0.0023621185607526594, 0.41485611868374833, -0.3722078760357013, 0.31834661990116175, -0.11089469428239668, 0.035478304325618236, -0.002166375594868791),
  table(1, 0.10642088040084423, 0.540397917702171, 0.07182865441419627, 0.12617121980876164, 0.01363708391202905, 0.011984499846799107),
] as const;
const large = [
  table(-0.009864944034847148, -0.6938585727071818, -10.558626225323291, -62.375332450326006, -162.39666946257347, -184.60509290671104, -81.2874355063066, -9.814329344169145),
  table(1, 19.651271667439257, 137.65775414351904, 434.56587747522923, 645.3872717332679, 429.00814002756783, 108.63500554177944, 6.570249770319282, -0.0604244152148581),
] as const;
const largest = [
  table(-0.0098649429247001, -0.799283237680523, -17.757954917754752, -160.63638485582192, -637.5664433683896, -1025.0951316110772, -483.5191916086514),
  table(1, 30.33806074348246, 325.7925129965739, 1536.729586084437, 3199.8582195085955, 2553.0504064331644, 474.52854120695537, -22.44095244658582),
] as const;

/** erf(1), cut to 24 bits. */
const erfOf1 = 0.845062911510467529;

/**
 * Complementary error function, with an error of about one unit in the last place, in both tails, and the same bits on every
 * engine; see exp.ts.
 *
 * Source of the approximations: fdlibm 5.3, s_erf.c (Sun Microsystems, 1993).
 */
export function erfc(x: number): number {
  const size = Math.abs(x);
  if (!(size < 28)) return x !== x ? x : x > 0 ? 0 : 2;
  if (size < 0.84375) {
    const z = x * x;
    const rest = (x * polynomial(small[0], z)) / polynomial(small[1], z);
    return x < 0.25 ? 1 - (x + rest) : 0.5 - (x - 0.5 + rest);
  }
  if (size < 1.25) {
    const rest = polynomial(middle[0], size - 1) / polynomial(middle[1], size - 1);
    return x > 0 ? 1 - erfOf1 - rest : 1 + (erfOf1 + rest);
  }
  const [numerator, denominator] = size < 1 / 0.35 ? large : largest;
  const inverse = 1 / (size * size);
  // The square of a number of 24 bits is exact.
  const short = Math.fround(size);
  const tail = (exp(-short * short - 0.5625) * exp((short - size) * (short + size) + polynomial(numerator, inverse) / polynomial(denominator, inverse))) / size;
  return x > 0 ? tail : 2 - tail;
}
