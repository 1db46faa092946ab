import { effectBetween, mean } from '../figures.js';
import { type Line, type Outcomes, percent } from '../line.js';
import { fearStudy } from '../studies.js';
import { figure } from './kinds.js';

const pisansky = 'Pisansky 2017, PMC5727393; it measured escape, the model has freezing';
const between = (outcomes: Outcomes, name: string): number => effectBetween(...freezing(outcomes, name));
const freezing = (outcomes: Outcomes, name: string): [shocked: number[], calm: number[]] => {
  const [shocked, calm = shocked] = outcomes(name);
  return [shocked.freezing, calm.freezing];
};
const studies = { familiar: fearStudy({}), unfamiliar: fearStudy({ familiarity: 'unfamiliar' }), unfamiliarOxytocin: fearStudy({ familiarity: 'unfamiliar', oxytocin: 'intranasal' }), shocked: fearStudy({ shocked: 'yes' }), nose: fearStudy({ oxytocin: 'intranasal' }), ip: fearStudy({ oxytocin: 'ip' }) };

/** d at which an effect counts as none, and as one. */
const [little, much] = [0.3, 0.8];
/** Standard error of d with ten animals in a group. */
const error = 0.45;

export const fear: readonly Line[] = [
  figure('Fear beside a familiar demonstrator, against control', ['d about 1.8', 1.8, 0.5], pisansky, { familiar: studies.familiar }, [(outcomes) => between(outcomes, 'familiar'), 1, 'd ']),
  {
    about: 'The same beside an unfamiliar one',
    published: 'none (t 0.14)',
    source: pisansky,
    studies: { unfamiliar: studies.unfamiliar },
    predict: (outcomes) => ({ predicted: `d ${between(outcomes, 'unfamiliar').toFixed(1)}`, agrees: between(outcomes, 'unfamiliar') < little }),
    misfits: (outcomes) => [Math.max(0, between(outcomes, 'unfamiliar') - little) / error],
  },
  {
    about: 'An unfamiliar one, oxytocin in the nose',
    published: 'the unfamiliar counts',
    source: pisansky,
    studies: { unfamiliar: studies.unfamiliarOxytocin },
    predict: (outcomes) => ({ predicted: `d ${between(outcomes, 'unfamiliar').toFixed(1)}`, agrees: between(outcomes, 'unfamiliar') > much }),
    misfits: (outcomes) => [Math.max(0, much - between(outcomes, 'unfamiliar')) / error],
  },
  {
    about: 'Observers that were never shocked',
    published: 'do not freeze; shocked ones do',
    source: 'Sanders 2013, 10.1371/journal.pone.0074609',
    studies: { never: studies.familiar, shocked: studies.shocked },
    predict: (outcomes) => ({ predicted: `d ${between(outcomes, 'never').toFixed(1)}, shocked ones ${between(outcomes, 'shocked').toFixed(1)}`, agrees: between(outcomes, 'never') < little && between(outcomes, 'shocked') > much }),
    misfits: (outcomes) => [Math.max(0, between(outcomes, 'never') - little) / error, Math.max(0, much - between(outcomes, 'shocked')) / error],
    cause: 'Against the founding experiment and, if its observers were never shocked, Pisansky 2017, where observers were afraid: with one factor for a history of shocks, either fear without one is there or it is not.',
  },
  {
    about: 'Oxytocin in the nose, familiar demonstrator',
    published: 'more fear',
    source: 'Fu 2026, 10.3390/ph19030350',
    studies: { without: studies.familiar, nose: studies.nose },
    predict: (outcomes) => againstWithout(outcomes, 'nose', (without, given) => given > without),
    misfits: () => [],
  },
  {
    about: 'Oxytocin ip',
    published: 'calms',
    source: 'Fu 2026, 10.3390/ph19030350',
    studies: { without: studies.familiar, ip: studies.ip },
    predict: (outcomes) => againstWithout(outcomes, 'ip', (without, given) => given < without),
    misfits: () => [],
  },
];

/** Of a direction alone, which the signs of the parameters give. */
function againstWithout(outcomes: Outcomes, name: string, isSo: (without: number, given: number) => boolean): { predicted: string; agrees: boolean } {
  const [without, given] = [mean(freezing(outcomes, 'without')[0]), mean(freezing(outcomes, name)[0])];
  return { predicted: `freezing ${percent(without)} of the time without, ${percent(given)} with`, agrees: isSo(without, given) };
}
