// A process that tries the texts it is told to, one after the other, and says what went wrong with each.
import { textOf } from './texts.js';
import { Trial, type Fault } from './trial.js';

const trial = new Trial();

process.on('message', ({ seed, index }: { seed: number; index: number }) => {
  const text = textOf(seed, index);
  trial
    .faultsOf(text)
    .catch((error: unknown): Fault[] => [{ command: 'all', what: error instanceof Error ? (error.stack ?? error.message) : String(error) }])
    .then((faults) => process.send?.({ index, faults, text }));
});
process.on('disconnect', () => {
  trial.end();
  process.exit();
});
