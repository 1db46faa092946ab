import { definitionsOf } from '../../src/language/ir/reading.js';
import { describe, expect, it } from 'vitest';
import { shownUnit, toldUnitOf } from '../../src/results/units.js';
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
outcome speed = distance in box.left / time in box.left
outcome share_of_speed = speed / 5 cm/s
outcome fast = max(speed, 5 cm/s)
outcome slow = distance in box.left / 15 min { unit: "cm/min" }
outcome often = rearings / 15 min { unit: "Hz" }
outcome odd = rearings / 15 min { unit: "widgets" }
`);
const [experiment] = study.experiments;

describe('the unit in which a number is shown', () => {
  it.each([['difference', 's'], ['ratio', '%'], ['doubled', 's'], ['square', ''], ['of_other', 's'], ['still', '%'], ['gone', 'cm'], ['weight', 'g'], ['half', 'g'], ['kept', '%'], ['count', ''], ['order', ''], ['rate', '1/min'], ['speed', 'cm/s'], ['share_of_speed', '%'], ['fast', 'cm/s']])('of %s is “%s”', (name, unit) => {
    const outcome = experiment?.outcomes.find((each) => each.name === name);
    expect(outcome).toBeDefined();
    expect(shownUnit(must(outcome).formula, must(experiment), definitionsOf(study)).unit).toBe(unit);
  });
});

describe('the unit in which a rate is told', () => {
  it.each([['speed', 'cm/s', 1 / 60], ['slow', 'cm/min', 1], ['rate', '1/min', 1], ['often', 'Hz', 1 / 60], ['odd', '1/min', 1]])('of %s is %s', (name, unit, scale) => {
    const { id } = must(must(experiment).outcomes.find((each) => each.name === name));
    expect(toldUnitOf(id, must(experiment), definitionsOf(study))).toMatchObject({ unit, scale });
  });
});
