import type { Experiment, Study } from '../../language/ir/types.js';
import type { Parameters } from '../parameters/parameters.js';
import { boxesOf } from './boxes.js';
import { type Given, Source } from './source.js';
import { trackOf } from './tracks.js';
import type { CompiledDesign } from './types.js';

/**
 * What the animals of an experiment go through, as numbers. What is given, where, when and to whom comes from the timeline;
 * names mean nothing but that a substance, a route or a stressor is the library's.
 *
 * @throws Refused naming everything that a simulation has to know and the protocol does not say
 */
export function compileDesign(study: Study, experiment: Experiment, parameters: Parameters, given: Given = {}): CompiledDesign {
  const source = new Source(study, experiment, given);
  const boxes = boxesOf(source, parameters);
  const contexts = new Map<string, number>();
  const tracks = experiment.timeline.map((track) => trackOf(source, parameters, boxes, contexts, track));
  source.check();
  return { ...boxes, contexts: Math.max(1, contexts.size), tracks, ignored: source.ignored, assumed: source.assumed, asked: source.asked };
}
