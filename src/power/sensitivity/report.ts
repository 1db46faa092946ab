import { plannedAnalyses } from '../../analysis/plan.js';
import { definitionsOf } from '../../language/ir/reading.js';
import type { Experiment, Study } from '../../language/ir/types.js';
import { shownUnitOf, toldUnitOf } from '../../results/units.js';
import { holm } from '../../statistics/comparisons/corrections.js';
import { clopperPearson, mcNemar } from '../../statistics/proportion.js';
import { meanOf } from '../../statistics/sample.js';
import { intervalOfT, oneSampleStatistic, pOfT } from '../../statistics/t-tests/statistic.js';
import { nothingFound, type Findings, type FindingsByQuestion } from '../decisions.js';
import type { End, Move, MovedEffect, QuestionSensitivity, Sensitivity } from '../report/types.js';
import { isClear } from '../report/words.js';
import { questionOf } from '../tally.js';
import type { Assumptions } from './assumptions.js';

interface Found {
  readonly assumption: string;
  readonly end: End;
  readonly written: string;
  readonly findings: Findings;
}

/**
 * How far each assumption moves each answer.
 *
 * @param found what was found of the experiments as planned, and then of each setting in the order of the assumptions
 */
export function sensitivityReport(study: Study, experiment: Experiment, assumptions: Assumptions, [planned = {}, ...found]: readonly FindingsByQuestion[], { runs, animals, confidence }: { readonly runs: number; readonly animals: number; readonly confidence: number }): Sensitivity {
  const { varied, unused, notVaried } = assumptions;
  const settings = varied.flatMap(({ name, settings: own }) => own.map(({ end, written }) => ({ assumption: name, end, written })));
  const none = nothingFound(runs);
  const questions = Object.entries(planned).map(([key, base]): QuestionSensitivity => {
    const question = questionOf(key);
    const outcome = plannedAnalyses(experiment).find(({ name }) => name === question.analysis)?.outcome ?? '';
    const unit = shownUnitOf(toldUnitOf(outcome, experiment, definitionsOf(study)));
    const each = settings.map((setting, index): Found => ({ ...setting, findings: found[index]?.[key] ?? none }));
    const effect = effectOf(base, unit.scale);
    return { ...question, ...rateOf(base, confidence), unit: effect === null ? null : unit.unit, effect, moves: ranked(movesOf(each, base, unit.scale, confidence), { rate: shareOf(base), effect }) };
  });
  return { runs, animals, assumptions: varied.map(({ settings: own, hasSameDesign: _hasSameDesign, ...one }) => ({ ...one, settings: own.map(({ written }) => written) })), unused: [...unused], notVaried: [...notVaried], questions };
}

const countOf = ({ found }: Findings): number => found.filter(Boolean).length;
const shareOf = (findings: Findings): number => countOf(findings) / findings.found.length;

function rateOf(findings: Findings, confidence: number): { readonly found: number; readonly rate: number; readonly low: number; readonly high: number } {
  const { low, high } = clopperPearson(countOf(findings), findings.found.length, confidence);
  return { found: countOf(findings), rate: shareOf(findings), low, high };
}

/** Mean of the effects that there are. */
function effectOf({ effects }: Findings, scale: number): number | null {
  const known = effects.filter((effect) => !Number.isNaN(effect));
  return known.length === 0 ? null : meanOf(known) * scale;
}

function movesOf(each: readonly Found[], base: Findings, scale: number, confidence: number): Move[] {
  const ps = holm(each.map(({ findings }) => pOfRates(findings, base)));
  const effects = each.map(({ findings }) => movedEffect(findings, base, scale, confidence));
  const known = effects.filter((effect) => effect !== null);
  const ofEffects = holm(known.map(({ p }) => p));
  const moves = new Map<string, Move>();
  for (const [index, { assumption, end, written, findings }] of each.entries()) {
    const move = moves.get(assumption) ?? { assumption, settings: [] };
    const effect = effects[index] ?? null;
    move.settings.push({ end, written, ...rateOf(findings, confidence), p: ps[index] ?? 1, effect: effect === null ? null : { ...effect, p: ofEffects[known.indexOf(effect)] ?? 1 } });
    moves.set(assumption, move);
  }
  return [...moves.values()];
}

function pOfRates({ found }: Findings, base: Findings): number {
  const lost = base.found.filter((before, run) => before && found[run] !== true).length;
  const gained = base.found.filter((before, run) => !before && found[run] === true).length;
  return mcNemar(lost, gained);
}

function movedEffect(findings: Findings, base: Findings, scale: number, confidence: number): MovedEffect | null {
  const [value, planned] = [effectOf(findings, scale), effectOf(base, scale)];
  const differences = findings.effects.map((effect, run) => (effect - (base.effects[run] ?? Number.NaN)) * scale).filter((difference) => !Number.isNaN(difference));
  if (value === null || planned === null || differences.length === 0) return null;
  if (differences.every((difference) => difference === 0)) return { value, low: value, high: value, p: 1 };
  const statistic = oneSampleStatistic(differences);
  if (Number.isNaN(statistic.t)) return { value, low: value, high: value, p: differences.length === 1 ? 1 : 0 };
  const { low, high } = intervalOfT(statistic, 'two-sided', confidence);
  return { value, low: planned + low, high: planned + high, p: pOfT(statistic) };
}

/** By how far they move the power beyond noise, and then by how far the effect. */
function ranked(moves: readonly Move[], { rate, effect }: { readonly rate: number; readonly effect: number | null }): Move[] {
  const ofPower = ({ settings }: Move): number => Math.max(0, ...settings.map((setting) => (isClear(setting) ? Math.abs(setting.rate - rate) : 0)));
  const ofEffect = ({ settings }: Move): number => Math.max(0, ...settings.map((setting) => (setting.effect !== null && isClear(setting.effect) ? Math.abs(setting.effect.value - (effect ?? 0)) : 0)));
  return moves.toSorted((one, other) => ofPower(other) - ofPower(one) || ofEffect(other) - ofEffect(one));
}
