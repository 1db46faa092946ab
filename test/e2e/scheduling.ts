import type { Workbench } from './harness/workbench.js';

/** What is asked for a schedule; what is left out is taken as it is proposed. */
export interface Answers {
  readonly start?: string;
  readonly animals?: string;
  readonly facility?: string;
  readonly folder?: string;
}

/** Answers the questions of Make Schedule, each when it is asked. */
export async function answerSchedule(window: Workbench, { start, animals = 'Made-up animals', facility = 'The usual facility', folder }: Answers): Promise<void> {
  const answers = [[start, 'box'], [animals, 'list'], [facility, 'list'], [folder, 'box']] as const;
  for (const [index, [answer, from]] of answers.entries()) {
    await window.page.locator('.quick-input-title', { hasText: `(${index + 1}/4)` }).waitFor();
    if (answer === undefined) await window.page.keyboard.press('Enter');
    else await window.answer(answer, from);
  }
}
