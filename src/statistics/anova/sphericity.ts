import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { chiSquareAbove } from '../distributions/chi-square.js';

/** How far differences between the scores of an animal are from having one variance, for an effect with more than one df within. */
export interface Sphericity {
  /** Greenhouse and Geisser's, from 1 / df to 1. */
  readonly greenhouseGeisser: number;
  /** Huynh and Feldt's with Lecoutre's correction; may be above 1, and counts as 1 then. */
  readonly huynhFeldt: number;
  /** Mauchly's test; NaN with fewer animals than it needs. */
  readonly mauchly: { readonly w: number; readonly p: number };
}

/**
 * @param products sums of squares and products of the orthonormal contrasts within cells, width × width
 * @param df of that error: animals less cells
 *
 * Sources: Greenhouse SW, Geisser S, Psychometrika 1959;24:95, 10.1007/BF02289823; Lecoutre B, J Educ Stat 1991;16:371,
 * 10.3102/10769986016004371; Mauchly JW, Ann Math Stat 1940;11:204, with the second term of Box's series (Anderson TW,
 * An Introduction to Multivariate Statistical Analysis, 10.7.4).
 */
export function sphericityOf(products: Float64Array, width: number, df: number): Sphericity {
  let trace = 0;
  let squares = 0;
  for (let i = 0; i < width; i++) trace += products[i * width + i] as number;
  for (const product of products) squares += product * product;
  const greenhouseGeisser = (trace * trace) / (width * squares);
  const huynhFeldt = ((df + 1) * width * greenhouseGeisser - 2) / (width * (df - width * greenhouseGeisser));
  return { greenhouseGeisser, huynhFeldt, mauchly: mauchly(products, width, trace, df) };
}

function mauchly(products: Float64Array, width: number, trace: number, df: number): Sphericity['mauchly'] {
  if (df < width) return { w: NaN, p: NaN };
  const logW = logDeterminant(products, width) - width * log(trace / width);
  const p = width;
  const rho = 1 - (2 * p * p + p + 2) / (6 * p * df);
  const scale = df * p * rho;
  const second = ((p + 2) * (p - 1) * (p - 2) * (2 * p * p * p + 6 * p * p + 3 * p + 2)) / (288 * scale * scale);
  const chiSquare = -df * rho * logW;
  const chiDf = (p * (p + 1)) / 2 - 1;
  const first = chiSquareAbove(chiSquare, chiDf);
  return { w: exp(logW), p: Math.min(1, first + second * (chiSquareAbove(chiSquare, chiDf + 4) - first)) };
}

/** By Cholesky's factor. */
function logDeterminant(matrix: Float64Array, width: number): number {
  const factor = Float64Array.from(matrix);
  let sum = 0;
  for (let column = 0; column < width; column++) {
    for (let row = column; row < width; row++) {
      let value = factor[row * width + column] as number;
      for (let k = 0; k < column; k++) value -= (factor[row * width + k] as number) * (factor[column * width + k] as number);
      factor[row * width + column] = row === column ? Math.sqrt(Math.max(0, value)) : value / (factor[column * width + column] as number);
    }
    sum += 2 * log(factor[column * width + column] as number);
  }
  return sum;
}
