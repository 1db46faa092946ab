import { fAbove } from '../distributions/f.js';
import { StatisticsProblem } from '../problem.js';
import { isRounding } from '../sample.js';
import { covarianceOfMeans, termContrasts, whitened } from './basis.js';
import { cellCount, cellInWords, checkFactors, termsOf, type Factor } from './factor.js';
import { sphericityOf, type Sphericity } from './sphericity.js';

export interface Layout {
  /** Factors between animals. */
  readonly between: readonly Factor[];
  /** Factors within an animal: each animal has a score in each of their cells. */
  readonly within: readonly Factor[];
  /** The cell of the factors between of each animal. */
  readonly cellOf: ArrayLike<number>;
}

/** What is tested: a main effect, an interaction, or the general mean. */
export interface Effect {
  /** Factors, those between first, joined by `:`; `(Intercept)` for the general mean. */
  readonly name: string;
  readonly factors: readonly string[];
  readonly df1: number;
  readonly df2: number;
  /** Number of the error stratum, one for each set of factors within; 0 is that between animals. */
  readonly stratum: number;
}

/** Columns of the transformed scores that belong to one set of factors within. */
interface Stratum {
  readonly first: number;
  readonly width: number;
}

export const intercept = '(Intercept)';

/**
 * Analysis of variance with all interactions, type III (hypotheses on unweighted means), any number of factors between and
 * within animals, groups of any sizes. What depends on the layout alone is worked out once, so that a fit takes microseconds
 * and makes no objects: scores are turned into orthonormal contrasts within animals, of which each effect takes
 * squared contrasts of cell means, and each stratum the squares within cells.
 *
 * @throws StatisticsProblem for a cell without animals, and if there are no more animals than cells
 */
export class AnovaDesign {
  readonly effects: readonly Effect[];
  readonly animals: number;
  /** Scores of each animal. */
  readonly width: number;
  /** Sums of squares and F, one an effect. F is infinite where nothing varies but the effect, NaN where nothing does. */
  readonly ss: Float64Array;
  readonly f: Float64Array;
  /** Sums of squares of the error, one a stratum. */
  readonly ssError: Float64Array;

  readonly #cellOf: Int32Array;
  readonly #sizes: Int32Array;
  readonly #strata: readonly Stratum[];
  /** Rows are the orthonormal contrasts within an animal. */
  readonly #transform: Float64Array;
  /** Rows of each effect over the cells. */
  readonly #hypotheses: readonly (readonly Float64Array[])[];
  readonly #means: Float64Array;
  readonly #residuals: Float64Array;

  constructor({ between, within, cellOf }: Layout) {
    checkFactors([...between, ...within]);
    this.#cellOf = Int32Array.from(cellOf);
    this.animals = cellOf.length;
    this.width = cellCount(within);
    this.#sizes = new Int32Array(cellCount(between));
    for (const cell of this.#cellOf) this.#sizes[cell] = (this.#sizes[cell] ?? 0) + 1;
    const cells = this.#sizes.length;
    const empty = this.#sizes.indexOf(0);
    if (this.animals === 0) throw new StatisticsProblem('Analysis of variance: found no animals.');
    if (empty >= 0) throw new StatisticsProblem(`No animal has ${cellInWords(between, empty)}: type III needs at least one in each combination of ${between.map(({ name }) => name).join(' and ')}.`);
    const df = this.animals - cells;
    if (df < 1) throw new StatisticsProblem(`Found ${this.animals} animals in ${cells} ${cells === 1 ? 'group' : 'groups'}: with one animal in each nothing is left to estimate the error from; expected at least ${cells + 1}.`);

    const betweenTerms = termsOf(between.length).map((term) => ({ term, rows: whitened(termContrasts(between, term), covarianceOfMeans(this.#sizes)) }));
    const strata: Stratum[] = [];
    const transform: number[] = [];
    const effects: Effect[] = [];
    const hypotheses: (readonly Float64Array[])[] = [];
    termsOf(within.length).forEach((withinTerm, stratum) => {
      const contrasts = termContrasts(within, withinTerm);
      strata.push({ first: transform.length / this.width, width: contrasts.length });
      for (const row of contrasts) transform.push(...row);
      for (const { term, rows } of betweenTerms) {
        const factors = [...term.map((index) => between[index] as Factor), ...withinTerm.map((index) => within[index] as Factor)].map(({ name }) => name);
        effects.push({ name: factors.join(':') || intercept, factors, df1: rows.length * contrasts.length, df2: df * contrasts.length, stratum });
        hypotheses.push(rows);
      }
    });
    this.effects = effects;
    this.#strata = strata;
    this.#transform = Float64Array.from(transform);
    this.#hypotheses = hypotheses;
    this.#means = new Float64Array(cells * this.width);
    this.#residuals = new Float64Array(this.animals * this.width);
    this.ss = new Float64Array(effects.length);
    this.f = new Float64Array(effects.length);
    this.ssError = new Float64Array(strata.length);
  }

  /**
   * Fills `ss`, `ssError` and `f`.
   *
   * @param scores of the animals one after the other, each with its cells within, from `first` on
   */
  fitScores(scores: ArrayLike<number>, first = 0): void {
    const size = this.#transformScores(scores, first);
    this.#subtractMeans();
    const { ss, ssError, f } = this;
    for (let stratum = 0; stratum < ssError.length; stratum++) ssError[stratum] = this.#squaresWithin(this.#strata[stratum] as Stratum);
    for (let index = 0; index < ss.length; index++) {
      const { df1, df2, stratum } = this.effects[index] as Effect;
      const between = this.#squaresBetween(index, this.#strata[stratum] as Stratum);
      const error = (ssError[stratum] as number) / df2;
      ss[index] = between;
      f[index] = between / df1 / error;
      if (isRounding(Math.sqrt(error), size)) f[index] = isRounding(Math.sqrt(between), size) ? NaN : Infinity;
    }
  }

  /** Probability of an F at least as large if there is no such effect; degrees of freedom times `epsilon`, if given. NaN if F is. */
  p(effect: number, epsilon = 1): number {
    const { df1, df2 } = this.effects[effect] as Effect;
    return fAbove(this.f[effect] as number, df1 * epsilon, df2 * epsilon);
  }

  /** How far the contrasts of a stratum are from sphericity in the scores that were fitted last. */
  sphericity(stratum: number): Sphericity {
    const { first, width } = this.#strata[stratum] as Stratum;
    const products = new Float64Array(width * width);
    for (let row = 0; row < this.#residuals.length; row += this.width) {
      for (let i = 0; i < width; i++) {
        const left = this.#residuals[row + first + i] as number;
        for (let j = 0; j <= i; j++) products[i * width + j] = (products[i * width + j] as number) + left * (this.#residuals[row + first + j] as number);
      }
    }
    for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) products[j * width + i] = products[i * width + j] as number;
    return sphericityOf(products, width, this.animals - this.#sizes.length);
  }

  /** Contrasts of each animal, and their cell means; gives the largest score, signs aside. */
  #transformScores(scores: ArrayLike<number>, first: number): number {
    const { width } = this;
    const transform = this.#transform;
    const means = this.#means.fill(0);
    let largest = 0;
    for (let animal = 0; animal < this.animals; animal++) {
      const cell = this.#cellOf[animal] as number;
      const row = animal * width;
      for (let contrast = 0; contrast < width; contrast++) {
        let sum = 0;
        for (let place = 0; place < width; place++) sum += (transform[contrast * width + place] as number) * (scores[first + row + place] as number);
        this.#residuals[row + contrast] = sum;
        means[cell * width + contrast] = (means[cell * width + contrast] as number) + sum;
      }
      for (let place = 0; place < width; place++) largest = Math.max(largest, Math.abs(scores[first + row + place] as number));
    }
    for (let index = 0; index < means.length; index++) means[index] = (means[index] as number) / (this.#sizes[Math.floor(index / width)] as number);
    return largest;
  }

  #subtractMeans(): void {
    const { width } = this;
    for (let animal = 0; animal < this.animals; animal++) {
      const cell = (this.#cellOf[animal] as number) * width;
      for (let contrast = 0; contrast < width; contrast++) {
        const at = animal * width + contrast;
        this.#residuals[at] = (this.#residuals[at] as number) - (this.#means[cell + contrast] as number);
      }
    }
  }

  #squaresWithin({ first, width }: Stratum): number {
    let sum = 0;
    for (let row = first; row < this.#residuals.length; row += this.width) {
      for (let column = row; column < row + width; column++) {
        const residual = this.#residuals[column] as number;
        sum += residual * residual;
      }
    }
    return sum;
  }

  #squaresBetween(effect: number, { first, width }: Stratum): number {
    const rows = this.#hypotheses[effect] as readonly Float64Array[];
    let sum = 0;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as Float64Array;
      for (let column = first; column < first + width; column++) {
        let contrast = 0;
        for (let cell = 0; cell < row.length; cell++) contrast += (row[cell] as number) * (this.#means[cell * this.width + column] as number);
        sum += contrast * contrast;
      }
    }
    return sum;
  }
}
