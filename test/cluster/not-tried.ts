/** Whether an engine is not there; says loudly that its tests do not run, and why. */
export function notTried(engine: string, why: string | undefined): boolean {
  if (why !== undefined) process.stderr.write(`\n${'!'.repeat(80)}\nThe tests on ${engine} are SKIPPED: ${why}.\n${'!'.repeat(80)}\n\n`);
  return why !== undefined;
}
