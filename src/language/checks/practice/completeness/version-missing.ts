import { headerOf } from '../model/design.js';
import { isWritten } from '../model/values.js';
import { practice } from '../rule.js';

export const versionMissing = practice('version-missing', (study, report) => {
  const { study: own } = study;
  if (own.kind !== 'protocol' || isWritten(own, 'version') || !own.experiments.some(({ phases }) => phases.length > 0)) return;
  report({ at: headerOf(study), message: 'The protocol has no version; write “version: "1.0.0"” below the title, so that results can say which text they follow.' });
});
