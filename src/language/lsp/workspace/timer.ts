// Node and browsers both have these; the core is typed against neither.
declare function setTimeout(work: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** Work that is put off, and put off again each time it is asked for before it was done. */
export class Later {
  private timer: unknown;

  constructor(private readonly work: () => void) {}

  /** In `ms` from now, whenever else it was to be. */
  in(ms: number): void {
    this.cancel();
    this.timer = setTimeout(this.work, ms);
  }

  cancel(): void {
    clearTimeout(this.timer);
  }
}
