import type { Id } from '../language/ir/types.js';
import type { SimulatedExperiment } from '../simulation/experiment.js';
import type { Kind, Results } from '../results/results.js';

/** The first animals of each group of an experiment, as an experiment of their own. */
export class Subset implements Results {
  readonly kinds: readonly Kind[];
  readonly kindOf: Int32Array;
  readonly values: Float64Array;
  readonly width: number;
  readonly count: number;
  /** Their indices in the whole. */
  readonly animals: readonly number[];

  /** @param sizes animals of each arm; of an arm that is not named, all */
  constructor(private readonly whole: SimulatedExperiment, sizes: Readonly<Record<Id, number>>) {
    const { orders, arms } = whole;
    this.animals = orders.flatMap((order, animal) => (order < (sizes[arms[animal] ?? ''] ?? Infinity) ? [animal] : []));
    this.kinds = whole.kinds;
    this.width = whole.width;
    this.count = this.animals.length;
    this.kindOf = new Int32Array(this.count);
    this.values = new Float64Array(this.count * this.width);
  }

  /** Takes what the whole experiment has now. */
  refresh(): void {
    const { whole, width } = this;
    for (let index = 0; index < this.count; index++) {
      const animal = this.animals[index] as number;
      this.kindOf[index] = whole.kindOf[animal] as number;
      for (let cell = 0; cell < width; cell++) this.values[index * width + cell] = whole.values[animal * width + cell] as number;
    }
  }
}
