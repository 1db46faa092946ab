import { doseSaidOf } from '../../language/ir/giving.js';
import { named, withInner } from '../../language/ir/reading.js';
import type { Experiment, Expression, Id, Session, Step, Study, Value } from '../../language/ir/types.js';
import { planOf } from '../doses/plan.js';
import type { Blinding } from './sections.js';

/**
 * Steps that tell what somebody is blind to: those that some levels of a hidden factor have and others not, or with another dose;
 * those that give a hidden material, and those beside them that depend on a condition too, since they stand in its place; what is
 * given in sessions on a side whose role is hidden.
 */
export function concealedSteps(study: Study, experiment: Experiment, blinding: Blinding): ReadonlySet<Id> {
  const { definitions } = planOf(study, experiment);
  const hidden = new Set([...blinding.factors, ...blinding.levels]);
  const dependsOn = (condition: Expression | undefined): boolean => condition !== undefined && mentions(condition, hidden);
  const givesHidden = ({ materials = [] }: Step): boolean => materials.some((id) => blinding.materials.has(id));
  const dosedByHidden = (step: Step): boolean => (step.materials ?? []).some((id) => hidden.has(named(doseSaidOf(step, definitions.get(id))) ?? ''));
  const inSession = (session: Session): Id[] => {
    const all = session.steps.flatMap(withInner);
    const placesHidden = all.some(({ values }) => Object.values(values).flat().some((value) => blinding.roles.has(named(value) ?? '')));
    const standsIn = all.some(givesHidden);
    const isConcealed = (step: Step): boolean => dependsOn(session.condition) || dependsOn(step.condition) || givesHidden(step) || dosedByHidden(step)
      || (step.materials !== undefined && (placesHidden || (standsIn && step.condition !== undefined))) || Object.values(step.values).flat().some((value) => blinding.roles.has(named(value) ?? ''));
    return session.steps.flatMap((step) => (isConcealed(step) ? withInner(step) : withInner(step).filter(isConcealed))).map(({ id }) => id);
  };
  return new Set(experiment.phases.flatMap(({ sessions }) => sessions).flatMap(inSession));
}

function mentions(expression: Expression, hidden: ReadonlySet<Id>): boolean {
  const isHidden = (value: Value | undefined): boolean => value !== undefined && hidden.has(named(value) ?? '');
  switch (expression.type) {
    case 'operation':
      return expression.arguments.some((argument) => mentions(argument, hidden));
    case 'choice':
      return isHidden(expression.subject) || isHidden(expression.is);
    case 'observation':
      return isHidden(expression.subject) || (expression.among ?? []).some(isHidden);
    case 'literal':
      return false;
  }
}
