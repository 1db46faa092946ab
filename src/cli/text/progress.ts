import type { Output } from '../io.js';

const patience = 2_000;
const clearLine = '\r\u001B[K';

/** A line that counts, on a terminal only, and only once the wait is long enough to be felt. */
export class Progress {
  private readonly began: number;
  private shown = false;

  constructor(
    private readonly output: Output,
    private readonly now: () => number,
    private readonly verb: string,
  ) {
    this.began = now();
  }

  /** `done` files so far. */
  at(done: number): void {
    if (!this.output.isTTY || this.now() - this.began < patience) return;
    this.shown = true;
    this.output.write(`${clearLine}${this.verb} ${done.toLocaleString('en-US')} files …`);
  }

  end(): void {
    if (this.shown) this.output.write(clearLine);
    this.shown = false;
  }
}
