// Loaded before the program (node --require): at its end writes the CPU time of the process and of its main thread, in seconds, and the most
// memory that it had, in MB, to file descriptor 3. Only Linux tells of the main thread alone; elsewhere it is NaN.
'use strict';
const { readFileSync, writeSync } = require('node:fs');

function mainThread() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e9;
  } catch {
    return Number.NaN;
  }
}

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, `${(userCPUTime + systemCPUTime) / 1e6} ${mainThread()} ${maxRSS / 1000}`);
});
