import { isDate } from '../../ir/clock.js';
import { readClock } from '../../quantities/figure.js';
import { rule } from '../rule.js';

export const clock = rule('PP1207', {
  Clock: (node, report) => {
    if (node.time !== undefined && readClock(node.time) === undefined) report({ node, message: `There is no clock time ${node.time}; times run from 00:00 to 23:59.` });
  },
  Literal: (node, report) => {
    if (node.text?.includes(':') && readClock(node.text) === undefined) report({ node, message: `There is no clock time ${node.text}; times run from 00:00 to 23:59.` });
  },
  CalendarDate: (node, report) => {
    if (node.date !== undefined && !isDate(node.date)) report({ node, message: `There is no day ${node.date}; dates are written year-month-day.` });
  },
});
