import { isReckoned, workOut, type Worked } from '../formulas/work-out.js';
import { isAct, isField, isFactor, isLevel, isAmount, isComputed, isMaterial, type Administration, type Figure, type Item, type Ref } from '../generated/ast.js';
import { dimensionOf, sameDimension } from '../quantities/dimensions.js';
import { readFigure } from '../quantities/figure.js';
import { normalise, normaliseReckoned } from '../quantities/quantity.js';
import { declaredParameters } from '../references/parameters.js';
import { readSentence } from '../references/sentence.js';
import type { Slot } from '../references/slots.js';
import { statedItems } from '../references/stated.js';
import { shortestHousing } from './clock.js';
import { isStep, type StepNode } from './ids.js';
import { written, type Lowering } from './lowering.js';
import { targetOf } from './targets.js';
import { follow, reckonedFigure, reportImpossible } from './values.js';

const plain = (worked: Worked): number | undefined => (isReckoned(worked) ? normaliseReckoned(worked).value : undefined);

/** Number of a figure in its normalised unit: minutes of a duration. */
export const numberOfFigure = ({ text, negative }: Figure): number => {
  const { value, unit } = readFigure(text, negative);
  return unit === undefined ? value : normalise(value, unit).value;
};

/** What a value comes to where the levels hold that `lowering` knows; of a range the upper end, so that a plan holds. */
export function workedOf(item: Item | undefined, lowering: Lowering): Worked {
  if (item === undefined) return undefined;
  if (isAmount(item)) return reckonedFigure(item.high ?? item.low);
  if (isComputed(item)) return workOut(item.expression, (named) => workedNamed(named, lowering));
  return item.$type === 'Ref' ? workedNamed(item, lowering) : undefined;
}

/** Number of a value in its normalised unit, minutes for a duration. */
export function numberOf(item: Item | undefined, lowering: Lowering): number | undefined {
  return item !== undefined && isAmount(item) ? numberOfFigure(item.high ?? item.low) : plain(workedOf(item, lowering));
}

/** A name that stands for a number: a fact, a template parameter, a level with a value, a factor whose level holds here. */
function workedNamed(named: Ref, lowering: Lowering): Worked {
  const target = targetOf(named);
  const argument = lowering.argument(target);
  if (argument !== undefined) return follow(argument.parameter, lowering, () => workedOf(argument.item, argument.lowering));
  if (target === undefined) return undefined;
  if (isField(target)) return follow(target, lowering, () => workedOf(target.value?.items[0], lowering));
  const held = isFactor(target) ? lowering.levels.get(lowering.id(target)) : undefined;
  const level = isFactor(target) ? target.levels.find((each) => lowering.id(each) === held) : target;
  return isLevel(level) && level.value !== undefined ? reckonedFigure(level.value) : undefined;
}

/** Minutes of a length of time, of which none is below zero; null where it cannot be known. `from` is what says it. */
function minutesOf(worked: Worked, from: Item | StepNode, lowering: Lowering): number | null {
  if (isStep(from)) reportImpossible(worked, from, 'The duration of this step', lowering);
  else if (isComputed(from)) reportImpossible(worked, from, written(from), lowering);
  return plain(worked) ?? null;
}

/** How long a step takes, in minutes: null where the protocol does not say. */
export function durationOf(step: StepNode, lowering: Lowering): number | null {
  const { slots, values } = readSentence(step);
  const stated = (name: string): Item | undefined => values.get(name)?.[0] ?? statedItems(step.block, name)[0];
  const byDefault = (name: string): Item | undefined => (isAct(step) ? declaredParameters(step).find((parameter) => parameter.name === name)?.default : undefined);
  const [own, usual] = [stated('duration'), byDefault('duration')];
  if (own !== undefined || usual !== undefined) return minutesOf(workedOf(own ?? usual, lowering), own ?? step, lowering);
  if (isAct(step)) {
    const formula = statedItems(step.procedure.ref?.block, 'duration')[0];
    if (formula !== undefined) {
      const parameter = ({ target: { $refText: name } }: Ref): Worked => workedOf(stated(name), lowering) ?? workedOf(byDefault(name), lowering);
      const worked = isComputed(formula) ? workOut(formula.expression, parameter) : workedOf(formula, lowering);
      return minutesOf(worked ?? onceOf(slots, stated, lowering), step, lowering);
    }
  }
  if (step.$type === 'Administration') return durationOfGiving(step, stated, lowering);
  // An act with a duration that is not said has an unknown one; one without takes no time that counts.
  return slots.some(({ name }) => name === 'duration') ? null : 0;
}

/** What is not said to be done more than once takes as long as its `for`: `stimulate with laser for 20 min`. */
function onceOf(slots: readonly Slot[], stated: (name: string) => Item | undefined, lowering: Lowering): Worked {
  const isOnce = slots.every(({ name, times, preposition }) => {
    const said = times === true || preposition === 'every' ? stated(name) : undefined;
    return said === undefined || (times === true && numberOf(said, lowering) === 1);
  });
  const length = isOnce ? slots.find(({ preposition }) => preposition === 'for') : undefined;
  return length === undefined ? undefined : workedOf(stated(length.name), lowering);
}

const volumesAtRates = [['volume', 'flow'], ['volumePerBodyWeight', 'volumeRatePerBodyWeight']] as const;

/** What the material says that giving it takes, or how long its volume takes at its rate, minutes: what the sentence states of either counts first. 0 where neither is said. */
function durationOfGiving(step: Administration, stated: (name: string) => Item | undefined, lowering: Lowering): number | null {
  const materials = step.materials.map((material) => lowering.target(material)).filter(isMaterial);
  const told = (name: string): Item | undefined => stated(name) ?? materials.flatMap(({ block }) => statedItems(block, name))[0];
  const duration = stated('volume') === undefined && stated('rate') === undefined ? told('duration') : undefined;
  if (duration !== undefined) return minutesOf(workedOf(duration, lowering), step, lowering);
  const [volume, rate] = [workedOf(told('volume'), lowering), workedOf(told('rate'), lowering)];
  if (!isReckoned(volume) || !isReckoned(rate)) return 0;
  // By weight both or neither: else it depends on the animal.
  const agree = volumesAtRates.some(([one, other]) => sameDimension(volume.dimension, dimensionOf(one)) && sameDimension(rate.dimension, dimensionOf(other)));
  if (!agree) return 0;
  const minutes = rate.value > 0 ? normaliseReckoned(volume).value / normaliseReckoned(rate).value : 0;
  // What delivers for as long as a stay is housing, as a pump under the skin does, is not held in the hand.
  return minutes < shortestHousing ? Number(minutes.toFixed(3)) : 0;
}
