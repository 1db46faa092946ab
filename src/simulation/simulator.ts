import { Animal } from './animal.js';
import { constantsOf } from './constants.js';
import type { CompiledDesign } from './design/types.js';
import type { LearnerName } from './learners.js';
import { LatentPlaces } from './learning/latent-places.js';
import type { PlaceCues } from './learning/learner.js';
import { Strengths } from './learning/strengths.js';
import type { Parameters } from './parameters/parameters.js';

/** An animal that goes through a design again and again, each time as another one. */
export function animalOf(design: CompiledDesign, parameters: Parameters, learner: LearnerName = 'strengths'): Animal {
  const constants = constantsOf(parameters);
  const cues = cuesOf(design);
  const learning = learner === 'strengths' ? new Strengths(cues, constants.strengths) : new LatentPlaces(cues, constants.latentPlaces);
  return new Animal(design, constants, learning);
}

/** A place has a cue of its own, and one that it shares with the other places of its apparatus. */
function cuesOf({ places, boxes, contexts }: CompiledDesign): PlaceCues {
  const shared = places.map((_, place) => places.length + boxes.findIndex(({ first, count }) => place >= first && place < first + count));
  return { own: places.map((_, place) => place), shared, count: places.length + boxes.length, contexts };
}
