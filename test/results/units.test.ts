import { definitionsOf } from '../../src/language/ir/reading.js';
import { describe, expect, it } from 'vitest';
import { shownUnitOf, toldUnitOf } from '../../src/results/units.js';
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
outcome percent = time in box.left / 15 min { unit: "%" }
outcome by_minute = time in box.left / 15 min { unit: "s/min" }
outcome minutes = time in box.left { unit: "min" }
outcome of_minutes = minutes / 15 min
outcome metres = distance { unit: "m" }
outcome faster = distance / 15 min { unit: "m/min" }
outcome counts = rearings / entries in box.left { unit: "%" }
outcome stillness = freezing { unit: "%" }
outcome named = rearings { unit: "rearings" }
outcome wrong = rearings { unit: "min" }
outcome not_ratio = time in box.left / 15 min { unit: "cm" }
outcome product = time in box.left * time in box.right { unit: "s2" }
`);
const [experiment] = study.experiments;

describe('the unit in which a number is shown', () => {
  it.each([['difference', 's'], ['ratio', '%'], ['doubled', 's'], ['square', ''], ['of_other', 's'], ['still', '%'], ['gone', 'cm'], ['weight', 'g'], ['half', 'g'], ['kept', '%'], ['count', ''], ['order', ''], ['rate', '1/min'], ['speed', 'cm/s'], ['share_of_speed', '%'], ['fast', 'cm/s']])('of %s is “%s”', (name, unit) => {
    const outcome = experiment?.outcomes.find((each) => each.name === name);
    expect(outcome).toBeDefined();
    expect(shownUnitOf(toldUnitOf(must(outcome).id, must(experiment), definitionsOf(study))).unit).toBe(unit);
  });
});

describe('the unit in which an outcome is told', () => {
  it.each([['speed', 'cm/s', 1 / 60], ['slow', 'cm/min', 1], ['rate', '1/min', 1], ['often', 'Hz', 1 / 60], ['odd', '1/min', 1],
    ['percent', '%', 100], ['by_minute', 's/min', 60], ['minutes', 'min', 1], ['of_minutes', '', 1], ['metres', 'm', 0.01], ['faster', 'm/min', 0.01], ['counts', '%', 100], ['stillness', '%', 100], ['named', 'rearings', 1], ['wrong', '', 1], ['not_ratio', '', 1], ['product', null, 1]])('of %s is %s', (name, unit, scale) => {
    const { id } = must(must(experiment).outcomes.find((each) => each.name === name));
    expect(toldUnitOf(id, must(experiment), definitionsOf(study))).toMatchObject({ unit, scale });
  });
});
