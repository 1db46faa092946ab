// Kills every command that writes at so many random moments, and says what was left: npm run kill -- --times 200.
import { parseArgs } from 'node:util';
import { root } from '../package/built.js';
import { writingCommands } from './commands.js';
import { Trial, type Killed, type Moment } from './trial.js';

const { values: { times, only } } = parseArgs({ options: { times: { type: 'string', default: '200' }, only: { type: 'string' } } });
const count = Number(times);
if (!(Number.isInteger(count) && count > 0)) throw new Error(`--times ${times}: expected a whole number from 1 on.`);
const commands = writingCommands.filter(({ name }) => only === undefined || name === only);
if (commands.length === 0) throw new Error(`--only ${only}: expected one of ${writingCommands.map(({ name }) => name).join(', ')}.`);

/** Any moment of the run, or one soon after it has begun to write. */
function anyMoment(index: number, duration: number): Moment {
  return index % 2 === 0 ? { after: 'start', delay: Math.random() * duration } : { after: 'change', delay: Math.random() ** 2 * Math.max(20, duration / 10) };
}

function summary(all: readonly Killed[]): string {
  const those = (left: Killed['left']): number => all.filter((one) => one.left === left).length;
  const wrong = all.filter(({ faults }) => faults.length > 0).length;
  return `${those('old')} left the old, ${those('new')} the new, ${those('some of both')} some files of each, ${all.filter(({ isUntidy }) => isUntidy).length} something to clear up; ${those('not killed')} ended before; ${wrong === 0 ? 'nothing wrong' : `${wrong} WRONG`}`;
}

for (const command of commands) {
  const trial = new Trial(command, `${root}bin/placepref.cjs`);
  const all: Killed[] = [];
  try {
    // A run that ended before it was to be killed does not count.
    for (let index = 0; all.filter(({ left }) => left !== 'not killed').length < count && index < 5 * count; index++) {
      const moment = anyMoment(index, trial.duration);
      const killed = await trial.killedAt(moment);
      all.push(killed);
      for (const fault of killed.faults) process.stdout.write(`${command.name}, killed ${moment.delay.toFixed(1)} ms after its ${moment.after}: ${fault}\n`);
    }
  } finally {
    trial.end();
  }
  process.stdout.write(`${command.name}: ${summary(all)}\n`);
  if (all.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
}
