/** Something with what follows from it, each worked out once, when a rule asks. */
export abstract class Deriving {
  private readonly made = new Map<object, unknown>();

  /** `experiment.derived(exposuresOf)` */
  derived<T>(work: (from: this) => T): T {
    if (!this.made.has(work)) this.made.set(work, work(this));
    return this.made.get(work) as T;
  }
}
