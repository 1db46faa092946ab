// Loaded before the program (node --require): at its end writes the CPU time of the process, in seconds, and the most memory that it
// had, in MB, to file descriptor 3.
'use strict';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeSync(3, `${(userCPUTime + systemCPUTime) / 1e6} ${maxRSS / 1000}`);
});
