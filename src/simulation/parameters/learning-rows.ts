import { assumed, notNegative, type Parameter, parameter, positive, share } from './parameter.js';

export const learningRows: readonly Parameter[] = [
  parameter('own_salience', 0.85, '1', share, assumed, "Salience of a compartment's own cues."),
  parameter('shared_salience', 0.15, '1', share, assumed, 'Salience of what the compartments of a box have in common.'),
  parameter('learning_rate', 0.3, '1', share, assumed, 'Learning rate of a whole exposure whose outcome is more than was expected.'),
  parameter('extinction_rate', 0.265, '1', share, assumed, 'Learning rate of a whole exposure whose outcome is less.'),
  parameter('learning_minutes', 2, 'min', positive, assumed, 'Time constant with which an exposure becomes a whole one for learning.'),
  parameter('extinction_minutes', 10, 'min', positive, assumed, 'The same for extinction.'),
  parameter('context_transfer', 0.5, '1', share, assumed, 'Share of an inhibition that counts in another context.'),
  parameter('stress_release', 0.7, '1', notNegative, assumed, 'How much inhibition a stress of 1 takes away.'),
  parameter('prime_release', 0.58, '1', notNegative, assumed, 'How much inhibition the whole effect of the drug takes away.'),
  parameter('strength_days', 120, 'd', positive, assumed, 'Days after which e^-1 of what was learned is left.'),
  parameter('inhibition_days', 75, 'd', positive, assumed, 'Days after which e^-1 of an inhibition is left.'),
  parameter('latent_concentration', 0.1, '1', positive, 'Gershman and Niv 2012, 10.3758/s13420-012-0080-8', 'How readily a new latent cause is inferred; of the second learner.'),
  parameter('latent_particles', 100, '1', [1, 10_000], 'Gershman and Niv 2012, 10.3758/s13420-012-0080-8', 'Particles of its filter.'),
  parameter('latent_present', 1, '1', positive, 'Gershman and Niv 2012, 10.3758/s13420-012-0080-8', 'Prior of a feature that is there.'),
  parameter('latent_absent', 1, '1', positive, 'Gershman and Niv 2012, 10.3758/s13420-012-0080-8', 'Prior of a feature that is not.'),
  parameter('latent_threshold', 0.1, '1', share, assumed, 'Effect of a drug, stress, or reward of either sign, beyond which it is a feature of a trial.'),
];
