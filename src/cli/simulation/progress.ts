import type { Io } from '../io.js';

const clearLine = '\r\u001B[K';
const width = 24;

/** A bar with rate and time left, on a terminal only. */
export class RunProgress {
  private readonly began: number;
  private shown = false;

  constructor(
    private readonly io: Io,
    private readonly runs: number,
  ) {
    this.began = io.now();
  }

  at(done: number): void {
    const seconds = (this.io.now() - this.began) / 1000;
    if (!this.io.stderr.isTTY || seconds < 0.5) return;
    this.shown = true;
    const rate = done / seconds;
    const filled = Math.round((width * done) / this.runs);
    this.io.stderr.write(`${clearLine}${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done} of ${this.runs} experiments, ${Math.round(rate)} a second, ${timeText((this.runs - done) / rate)} left`);
  }

  end(): void {
    if (this.shown) this.io.stderr.write(clearLine);
  }
}

function timeText(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
