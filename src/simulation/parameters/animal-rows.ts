import { assumed, notNegative, type Parameter, parameter, positive, share } from './parameter.js';

export const animalRows: readonly Parameter[] = [
  parameter('crossings', 2.9, '/min', positive, 'assumed, for 14 to 31 entries a test: Popik 2006', 'Crossings from one compartment into another that differ in nothing.'),
  parameter('approach', 4, '1', notNegative, 'assumed; larger than stay: German and Fields 2007, 10.1152/jn.00303.2006', 'How much the value of the place ahead hastens a crossing: log rate per unit of value.'),
  parameter('stay', 0.3, '1', notNegative, 'assumed; German and Fields 2007, 10.1152/jn.00303.2006', 'How much the value of the place behind delays it.'),
  parameter('corridor_bias', -0.7, '1', [-10, 10], assumed, 'Log attraction of a compartment that has no role, beside those that have.'),
  parameter('apparatus_bias', 0.5, '1', [-10, 10], assumed, 'Mean log attraction of the first compartment over the others, in an apparatus that is said to be biased.'),
  parameter('bias_spread', 0.15, '1', notNegative, assumed, 'SD between animals of the log attraction of a compartment.'),
  parameter('crossings_spread', 0.3, '1', notNegative, assumed, 'SD between animals of the log of crossings.'),
  parameter('learning_spread', 0.3, '1', notNegative, assumed, 'The same, of the pace of learning.'),
  parameter('sensitivity_spread', 0.2, '1', notNegative, assumed, 'The same, of the effect of drugs.'),
  parameter('social_spread', 0.2, '1', notNegative, assumed, 'The same, of the stress from watching.'),
  parameter('clearance_spread', 0.2, '1', notNegative, assumed, 'The same, of the rate at which drugs leave.'),
  parameter('scorer_spread', 0.02, '1', share, assumed, 'SD of a scored share of time freezing about what it was.'),
  parameter('attrition', 0, '1', share, 'assumed; where the protocol states it of its animals, that counts', 'Share of animals that are lost in the course of the study.'),
];
