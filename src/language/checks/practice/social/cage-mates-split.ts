import { flatMap } from '../../../flat-map.js';
import { sectionsOf } from '../model/analyses.js';
import { placeOfDesign } from '../model/conditioning.js';
import { exposuresOf } from '../model/exposures.js';
import { namedIn } from '../model/expression-parts.js';
import { count, isStated, termsIn } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';
import { figure } from '../../../words.js';

export const cageMatesSplit = dayPractice('cage-mates-split', (experiment, report) => {
  const { factors } = experiment.experiment;
  const [allocation] = sectionsOf(experiment, 'allocation');
  if (allocation?.facts['method']?.status === 'unstated' || ['stratify', 'balance', 'unit'].some((name) => termsIn(allocation, name).includes('cage'))) return;
  for (const { subject, isWatched, fear = [], declared: { step } } of experiment.derived(exposuresOf)) {
    const housed = isStated(subject, 'housing') ? (count(subject, 'housing') ?? 1) : 1;
    const named = new Set(flatMap([step, ...fear], ({ condition }) => namedIn(condition)));
    const factor = factors.find(({ id, kind }) => kind === 'between' && named.has(id));
    const at = allocation?.at ?? placeOfDesign(experiment);
    if (!isWatched || housed < 2 || factor === undefined || subject === undefined || at === undefined) continue;
    report({ at, message: `${subject.name} live ${figure(housed)} a cage and can come to different levels of ${factor.name}; what one has seen reaches its cage mates. Allocate whole cages, or write “stratify: cage” or “balance: cage”.` });
  }
});
