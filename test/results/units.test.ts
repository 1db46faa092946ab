import { definitionsOf } from '../../src/language/ir/reading.js';
import { describe, expect, it } from 'vitest';
import { shownUnit } from '../../src/results/units.js';
import { studyOf } from '../simulation/design/compiled.js';
import { must } from '../must.js';

const study = await studyOf(`protocol "Units"
apparatus box { compartment left { } compartment right { } }
measure rearings { value: count_value  by_place: no }
outcome difference = time in box.left - time in box.right
outcome ratio = time in box.left / (time in box.left + time in box.right)
outcome doubled = 2 * time in box.left
outcome square = time in box.left * time in box.right
outcome of_other = abs(difference)
outcome still = freezing
outcome gone = distance in box.left
outcome weight = body_weight
outcome half = 10 g
outcome kept = body_weight / 25 g
outcome count = rearings
outcome order = rank(rearings)
outcome rate = rearings / time in box.left
`);
const [experiment] = study.experiments;

describe('the unit in which a number is shown', () => {
  it.each([['difference', 's'], ['ratio', '%'], ['doubled', 's'], ['square', ''], ['of_other', 's'], ['still', '%'], ['gone', 'cm'], ['weight', 'g'], ['half', 'g'], ['kept', '%'], ['count', ''], ['order', ''], ['rate', '']])('of %s is “%s”', (name, unit) => {
    const outcome = experiment?.outcomes.find((each) => each.name === name);
    expect(outcome).toBeDefined();
    expect(shownUnit(must(outcome).formula, must(experiment), definitionsOf(study)).unit).toBe(unit);
  });
});
