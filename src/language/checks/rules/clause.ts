import { readSentence } from '../../references/sentence.js';
import type { Sentence } from '../../references/slots.js';
import { rule, type Report } from '../rule.js';
import { valueProblems } from '../values.js';

function look(sentence: Sentence, report: Report): void {
  const { slots, values, problems } = readSentence(sentence);
  for (const { clause, message } of problems) report({ node: clause, message });
  for (const { name, accepts } of slots) {
    const items = values.get(name) ?? [];
    if (name === 'dose' && items.length > 1 && !values.has('ladder_by')) {
      report({ node: sentence, message: `Found ${items.length} doses. A ladder of doses ends with “by day” or “by session”; decimals are written with a point, as in 10.5 mg/kg.` });
    }
    for (const [index, item] of items.entries()) {
      for (const problem of valueProblems(item, accepts, index < items.length - 1)) report({ node: problem.node, message: `${name}: ${problem.message}` });
    }
  }
}

export const clause = rule('PP1304', { Act: look, Administration: look, FreeStep: look, Phase: look, Session: look, Each: look }, { needsSyntax: true });
