import { AstUtils, type AstNode } from 'langium';
import { isAdministration, isField, isMaterial, type Administration } from '../../generated/ast.js';
import { readFigure } from '../../quantities/figure.js';
import { dimensionName } from '../../quantities/dimensions.js';
import { namedDimensions } from '../../quantities/named-dimensions.js';
import { normalise } from '../../quantities/quantity.js';
import { parseUnit } from '../../quantities/parse-unit.js';
import { subjectOf } from '../../references/field-type.js';
import { amountsOfMaterial, amountsOfStep, amountText, type Amount } from '../study/amounts.js';
import { nodeParts } from '../study/parts.js';
import type { Reading } from '../study/reading.js';
import { significant, withoutArticle } from '../../words.js';

/** `0.5 h = 30 min`, where it is not written in the usual unit. */
export function convertedText(written: string): string {
  const { value, unit } = readFigure(written);
  if (unit === undefined) return '';
  const name = dimensionName(unit.dimension);
  const row = name && namedDimensions[name];
  const phrase = row === undefined ? '' : withoutArticle(row.phrase);
  const output = row !== undefined && 'output' in row ? row.output : undefined;
  if (output === undefined || parseUnit(output)?.ucum === unit.ucum) return phrase === '' ? '' : `\`${written}\`: ${phrase}`;
  return `\`${written}\` = \`${significant(normalise(value, unit).value)} ${output}\`: ${phrase}`;
}

function lines(amounts: readonly Amount[]): string {
  return amounts.flatMap((amount) => {
    const text = amountText(amount);
    return text === '' ? [] : [`- ${amount.material}: **${text}**${amount.recipient === undefined ? '' : ` for ${amount.recipient}`}`];
  }).join('\n');
}

const perAnimal = 'Each animal gets';

function withTitle(text: string): string {
  return text === '' ? '' : `${perAnimal}\n${text}`;
}

/** What each animal gets in a step, where weight, dose and volume are known. */
export function givenText(step: Administration, study: Reading | undefined): string {
  const parts = study === undefined ? [] : nodeParts(study, 'steps', step);
  return withTitle([...new Set(parts.map(({ experiment, id }) => lines(amountsOfStep(experiment, id))))].filter(Boolean).join('\n'));
}

const given: ReadonlySet<string> = new Set(['dose', 'volume', 'concentration', 'ladder']);

/** The same for a number in a sentence that gives something, or in the block of a drug or vehicle. */
export function amountsAround(node: AstNode, study: Reading | undefined): string {
  const step = AstUtils.getContainerOfType(node, isAdministration);
  if (step !== undefined) return givenText(step, study);
  const field = AstUtils.getContainerOfType(node, isField);
  const subject = field === undefined || !given.has(field.name) ? undefined : subjectOf(field);
  if (subject === undefined || !isMaterial(subject) || study?.holds(subject) !== true) return '';
  return withTitle([...new Set(study.study.experiments.map((experiment) => lines(amountsOfMaterial(experiment, subject.name))))].filter(Boolean).join('\n'));
}
