import { practice } from '../rule.js';
import { counted } from '../../../words.js';

export const stepsInWords = practice('steps-in-words', ({ study: { inWords } }, report) => {
  const [first] = inWords;
  if (first === undefined) return;
  const count = new Set(inWords.map(({ at: { file, line, column } }) => `${file}:${line}:${column}`)).size;
  report({ at: first.at, message: `${counted(count, 'step')} of this protocol ${count === 1 ? 'is' : 'are'} told in words only (first “${first.text}”), and no tool can schedule or simulate that; declare a “procedure” for what it does.` });
});
