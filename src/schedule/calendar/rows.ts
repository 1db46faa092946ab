/** Rows of a linear problem, as they are added. */
export class Rows {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly starts: number[] = [0];
  readonly indices: number[] = [];
  readonly values: number[] = [];

  add(lower: number, upper: number, columns: readonly number[], values?: readonly number[]): void {
    this.lower.push(lower);
    this.upper.push(upper);
    for (const [at, column] of columns.entries()) {
      this.indices.push(column);
      this.values.push(values?.[at] ?? 1);
    }
    this.starts.push(this.indices.length);
  }
}
