import { headerOf } from '../model/design.js';
import { isWritten } from '../../../ir/reading.js';
import { practice } from '../rule.js';
import { isStudy } from './arrive.js';

export const versionMissing = practice('version-missing', (study, report) => {
  if (isWritten(study.study, 'version') || !isStudy(study)) return;
  report({ at: headerOf(study), message: 'The protocol has no version; write “version: "1.0.0"” below the title, so that results can say which text they follow.' });
});
