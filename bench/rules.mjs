// How long each rule of practice takes, over compiled studies, for `npm run bench`.
import { bundled } from './bundled.mjs';
import { protocolText } from './protocol-text.mjs';

const entry = `
export { URI } from 'langium';
export { defaultConfiguration } from './src/language/config/configuration.ts';
export { checkDocuments, compileDocument, openDocument } from './src/language/project.ts';
export { createPlacePref } from './src/language/services.ts';
export { practiceRules } from './src/language/checks/practice/index.ts';
export { lookAt } from './src/language/checks/practice/rule.ts';
export { libraryOf } from './src/language/checks/practice/library-entries.ts';
export { StudyModel } from './src/language/checks/practice/model/study.ts';
`;

/** What rules look at, anew: nothing is worked out yet. */
async function modelsOf({ checkDocuments, compileDocument, createPlacePref, defaultConfiguration, libraryOf, openDocument, StudyModel, URI }, count) {
  const placepref = createPlacePref();
  const documents = Array.from({ length: count }, (_value, seed) => openDocument(placepref, URI.file(`/study-${seed}.cpp`), protocolText(seed)));
  await checkDocuments(placepref, documents, async () => undefined);
  const compiled = documents.map((document) => ({ study: compileDocument(placepref, document), file: document.parseResult.value }));
  return () => compiled.map(({ study, file }) => new StudyModel(study, libraryOf(study, file, placepref.shared.workspace.LangiumDocuments), defaultConfiguration.limits));
}

/**
 * Milliseconds over all studies, in one run. What rules share is worked out when the first of them asks, so all are run
 * before any is timed: `shared` is what that run took and a second one does not.
 */
export async function ruleTimes(root, scratch, count = 300) {
  const language = await bundled('rules', entry, root, scratch);
  const fresh = await modelsOf(language, count);
  const time = (work) => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  };
  let remarks = 0;
  const look = (rules, models) => time(() => {
    for (const model of models) for (const rule of rules) language.lookAt(model, rule, () => (remarks += 1));
  });
  for (let warming = 0; warming < 3; warming++) look(language.practiceRules, fresh());
  const models = fresh();
  const first = look(language.practiceRules, models);
  const rules = language.practiceRules.map((rule) => ({ name: rule.code, ms: Math.min(...[1, 2, 3].map(() => look([rule], models))) }));
  const own = rules.reduce((sum, { ms }) => sum + ms, 0);
  if (remarks === 0) throw new Error('The rules found nothing in any study.');
  return { count, own, shared: Math.max(0, first - own), rules: rules.toSorted((a, b) => b.ms - a.ms) };
}
