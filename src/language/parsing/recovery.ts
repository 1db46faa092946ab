import type { ILookaheadStrategy, IRecognitionException } from 'chevrotain';

/** What is used of Chevrotain's parser beyond its published face. */
export interface Engine {
  recoveryEnabled: boolean;
  readonly lookaheadStrategy: ILookaheadStrategy;
  readonly RULE_STACK_IDX: number;
  reset(): void;
  moveToTerminatedState(): void;
  SAVE_ERROR(error: IRecognitionException): IRecognitionException;
  attemptInRepetitionRecovery(...details: RepetitionDetails): void;
}

type RepetitionDetails = [repeat: unknown, arguments_: unknown, lookahead: unknown, method: number, occurrence: number, walker: unknown, notStuck?: boolean];

/** A text with more errors than this is no protocol, or none that was meant as a whole; the rest is not read. */
const mostErrors = 1000;

/**
 * Keeps Chevrotain's recovery within bounds. It calls itself once for each error in a repetition, which would overflow the
 * stack on a long file of junk, and looks for a way on at each, which would take minutes.
 */
export function boundRecovery(engine: Engine): void {
  let errors = 0;
  const { reset, SAVE_ERROR: save, attemptInRepetitionRecovery: attempt } = engine;
  engine.reset = function reseting() {
    errors = 0;
    current = undefined;
    reset.call(engine);
  };
  engine.SAVE_ERROR = function saving(error) {
    const saved = save.call(engine, error);
    errors++;
    if (errors > mostErrors) engine.moveToTerminatedState();
    return saved;
  };

  let current: { readonly key: string; next: RepetitionDetails | undefined } | undefined;
  engine.attemptInRepetitionRecovery = function attempting(...details) {
    if (!engine.recoveryEnabled || errors > mostErrors) return;
    const key = `${engine.RULE_STACK_IDX} ${details[3]} ${details[4]}`;
    if (current?.key === key) {
      current.next = details;
      return;
    }
    const outer = current;
    const own: NonNullable<typeof current> = { key, next: details };
    while (own.next !== undefined) {
      const now = own.next;
      own.next = undefined;
      current = own;
      try {
        attempt.apply(engine, now);
      } finally {
        current = outer;
      }
    }
  };
}
