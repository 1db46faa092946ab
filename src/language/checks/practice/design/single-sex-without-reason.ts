import { hasNote } from '../model/design.js';
import { factOf, isStudied, term } from '../../../ir/reading.js';
import { practice } from '../rule.js';
import { list } from '../../../words.js';

/** Once for a study: a reason for one group of animals is a reason for all. */
export const singleSexWithoutReason = practice('single-sex-without-reason', (study, report) => {
  const studied = study.own('animals').filter((animals) => isStudied(term(animals, 'role')));
  const sexes = new Set(studied.map((animals) => term(animals, 'sex')));
  const [sex] = sexes;
  if (sexes.size !== 1 || (sex !== 'male' && sex !== 'female')) return;
  if (studied.some((animals) => factOf(animals, 'sex')?.status === 'assumed' || factOf(animals, 'sex')?.provenance !== undefined || hasNote(animals))) return;
  const at = factOf(studied[0], 'sex')?.at;
  if (at !== undefined) report({ at, message: `Only ${sex} animals are studied (${list(studied.map(({ name }) => name))}), and nothing says why; use both sexes, or give the reason in a note.` });
});
