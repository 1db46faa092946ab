import { smallStudy, smallTable } from '../../schedule/small.js';

/** A small study with all that a schedule needs, in `/lab/small.cpp`. */
export const protocol = smallStudy('at 09:00');

export const table = smallTable;

export const facility = JSON.stringify({ zone: 'Europe/Berlin', hours: { monday: ['08:00-17:00'], tuesday: ['08:00-17:00'] }, people: [{ name: 'Ada' }, { name: 'Ben' }], syringes: [{ name: 'insulin', holds: 0.5, step: 0.01 }] }, undefined, 2);
