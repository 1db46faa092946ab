// What a simulation would have to know, as a problem at its place in the protocol, and what is said of a value while it is typed. Knows no editor.
import { givenValue } from '../../language/ir/given.js';
import { definitionsOf, isSize, stepsOf } from '../../language/ir/reading.js';
import type { Experiment, Position, Study, Value } from '../../language/ir/types.js';
import { positionText, type Problem } from '../../schedule/problems.js';
import type { Need } from '../../simulation/refused.js';

/** Where the protocol says `unstated` of it, else where the part stands that could say it. */
export function problemOf({ name, of, why }: Need, study: Study, experiment: Experiment): Problem {
  const at = study.unstated.find((each) => each.of === of && name.endsWith(`.${each.name}`))?.at ?? partAt(of, study, experiment);
  return { input: 'protocol', message: `A simulation has to know ${name}: ${why}.`, ...(at !== undefined && { at: positionText(at) }) };
}

function partAt(id: string, study: Study, experiment: Experiment): Position | undefined {
  const { phases, assignments, groups, arms } = experiment;
  return [...definitionsOf(study).values(), ...phases, ...stepsOf(experiment), ...assignments, ...groups, ...arms].find((part) => part.id === id)?.at;
}

/** What is wrong with a value that is typed for something; undefined if nothing is. */
export function problemOfValue(name: string, text: string): string | undefined {
  const value = givenValue(name, text.trim());
  if (!('problem' in value)) return undefined;
  if (text.trim() === '') return 'A simulation cannot do without it.';
  return isSize(name) ? `${value.problem}.` : `Expected a value such as 30 min, 10 mg/kg or 6: ${value.problem}.`;
}

/** Values by name, of texts that `problemOfValue` has nothing against. */
export function valuesOf(given: Readonly<Record<string, string>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(given).flatMap(([name, text]) => {
    const value = givenValue(name, text);
    return 'problem' in value ? [] : [[name, value]];
  }));
}

/** What is wrong with a number of experiments that is typed; undefined if nothing is. */
export function problemOfRuns(text: string): string | undefined {
  return /^[1-9]\d{0,5}$/.test(text.trim()) ? undefined : 'Expected a whole number from 1 to 999999.';
}
