import { flatMap } from '../../../flat-map.js';
import { apparatusOf } from '../model/apparatus.js';
import { testsOf } from '../model/tests.js';
import { isWritten, referencesIn } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';

export const startPositionUnsaid = dayPractice('start-position-unsaid', (experiment, report) => {
  for (const { test: { declared: { step, session, phase } } } of experiment.derived(testsOf)) {
    const place = step.values['place']?.[0];
    const apparatus = apparatusOf(place?.type === 'reference' ? place.id : undefined, experiment);
    if (apparatus === undefined || apparatus.origin !== 'protocol' || place?.type !== 'reference' || apparatus.id !== place.id || isWritten(apparatus, 'start')) continue;
    const configurations = flatMap([session, phase], (part) => referencesIn(part, 'configuration')).map((id) => experiment.study.definition(id));
    if (configurations.some((configuration) => isWritten(configuration, 'start'))) continue;
    report({ at: apparatus.at, message: `Where an animal is put at the start of a test in ${apparatus.name} is not stated; write “start:” with the place, or “start: unstated” (ARRIVE 2.0, item 9).`, fix: { title: 'Say that the start is unstated', insert: 'start: unstated' } });
  }
});
