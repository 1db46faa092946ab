/** Whether what a test needs is not there; says loudly that the tests on it do not run, and why. */
export function notTried(what: string, why: string | undefined): boolean {
  if (why !== undefined) process.stderr.write(`\n${'!'.repeat(80)}\nThe tests on ${what} are SKIPPED: ${why}.\n${'!'.repeat(80)}\n\n`);
  return why !== undefined;
}
