// Edits several documents at random, and says what the language server keeps: npm run edits -- --edits 20000.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseArgs } from 'node:util';
import { Session } from './session.js';

const { values } = parseArgs({ options: { edits: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } } });
const [edits, seed] = [Number(values.edits), Number(values.seed)];
if (!(Number.isInteger(edits) && edits >= 10 && Number.isInteger(seed))) throw new Error('--edits: expected a whole number from 10 on; --seed: a whole number.');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** MB in use after what is no longer needed has gone. */
function heap(): number {
  for (let times = 0; times < 4; times++) collect();
  return process.memoryUsage().heapUsed / 1e6;
}

const session = await Session.start(seed);
const first = JSON.stringify(await session.restored());
const stretch = Math.floor(edits / 10);
process.stdout.write(`at first: ${heap().toFixed(1)} MB\n`);
for (let done = 1; done <= 10; done++) {
  await session.edit(stretch);
  const isSame = JSON.stringify(await session.restored()) === first;
  process.stdout.write(`after ${done * stretch} edits: ${heap().toFixed(1)} MB${isSame ? '' : '; OTHER FINDINGS than at first'}\n`);
  if (!isSame) process.exitCode = 1;
}
session.end();
process.stdout.write(`${session.faults.length === 0 ? 'no question failed' : session.faults.slice(0, 20).join('\n')}\n`);
if (session.faults.length > 0) process.exitCode = 1;
