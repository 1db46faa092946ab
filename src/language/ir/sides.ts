import { late } from '../late.js';

/** A word of its own, in the languages in which protocols are kept: English, German, French, Spanish, Italian and Portuguese. */
const word = (...stems: readonly string[]): (() => RegExp) => late(() => new RegExp(`(?<!\\p{L})(?:${stems.join('|')})(?!\\p{L})`, 'iu'));

const left = word('left', 'links', 'linke[mnrs]?', 'gauche', 'izquierd[ao]', 'sinistr[ao]', 'esquerd[ao]');
const right = word('right', 'rechts', 'rechte[mnrs]?', 'droite?', 'derech[ao]', 'destr[ao]', 'direit[ao]');
const one = word('unilateral(?:ly)?', 'uni-lateral(?:ly)?', 'unilatéral(?:e|ement)?', 'unilaterale?', 'unilateralmente', 'einseitig(?:e[mnrs]?)?', 'ipsilateral', 'contralateral', '(?:one|single) (?:side|hemisphere)', 'one-sided');
const either = word('or', 'oder', 'ou', 'o');

/** On how many sides something is that is named by a text: on one that says which (`left amygdala`, `unilateral`), else on both. */
export function sidesIn(site: string): 1 | 2 {
  const [isLeft, isRight] = [left().test(site), right().test(site)];
  if (one().test(site)) return 1;
  return isLeft === isRight ? (isLeft && either().test(site) ? 1 : 2) : 1;
}
