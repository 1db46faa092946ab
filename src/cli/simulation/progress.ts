import type { Io } from '../io.js';

const clearLine = '\r\u001B[K';
const width = 24;

/** A bar with rate and time left, on a terminal only; and whether somebody asked to stop meanwhile. */
export class RunProgress {
  private readonly began: number;
  private readonly forget: () => void;
  private shown = false;
  private isInterrupted = false;

  constructor(
    private readonly io: Io,
    private readonly runs: number,
  ) {
    this.began = io.now();
    this.forget = io.onInterrupt(() => (this.isInterrupted = true));
  }

  get interrupted(): boolean {
    return this.isInterrupted;
  }

  at(done: number): void {
    const seconds = (this.io.now() - this.began) / 1000;
    if (!this.io.stderr.isTTY || seconds < 0.5) return;
    this.shown = true;
    const rate = done / seconds;
    const filled = Math.round((width * done) / this.runs);
    this.io.stderr.write(`${clearLine}${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done} of ${this.runs} experiments, ${Math.round(rate)} a second, ${timeText((this.runs - done) / rate)} left`);
  }

  /** Takes the bar away; from then on an interruption is heard by nobody. May be called again. */
  end(): void {
    if (this.shown) this.io.stderr.write(clearLine);
    this.shown = false;
    this.forget();
  }
}

function timeText(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
