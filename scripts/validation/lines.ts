import type { Line, Unrepresented } from './line.js';
import { acquisition } from './lines/acquisition.js';
import { extinction } from './lines/extinction.js';
import { fear } from './lines/fear.js';
import { movement } from './lines/movement.js';
import { reinstatement } from './lines/reinstatement.js';

/** All published findings that the model is held to. */
export const lines: readonly Line[] = [...acquisition, ...extinction, ...reinstatement, ...fear, ...movement];

/** Published findings that the model has nothing of, so that there is no prediction. */
export const unrepresented: readonly Unrepresented[] = [
  { about: 'Oxytocin icv and preference for a place or a partner', published: 'social 100 ng −67 ± 22 to +56 ± 35 s, 200 ng −163 ± 47 to +74 ± 24 s; place 200 ng −222 ± 38 to −126 ± 59 s', source: 'Kent 2013, PMC3749824', because: 'The model has no social preference and no reward by oxytocin.' },
  { about: 'Oxytocin before defeat, cocaine', published: 'blocks the later rise of preference', source: 'Ferrer-Pérez 2019', because: 'Stress does not change what is learned of a drug, so that there is no rise to block.' },
  { about: 'Carbetocin before a prime', published: 'prevents reinstatement', source: 'an abstract', because: 'Oxytocin and its likes act on fear from watching alone: a claim of the model, and this finding is against it.' },
  { about: 'Escape after watching', published: 't 2.73 familiar, 1.27 unfamiliar at the posttest', source: 'Pisansky 2017, PMC5727393', because: 'Fear from watching passes and is not learned.' },
];
