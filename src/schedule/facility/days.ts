import { weekdayOf as nameOfDay } from '../../language/ir/clock.js';
import type { DateText } from '../types.js';
import type { Weekday } from './types.js';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const satisfies readonly Weekday[];

export const weekdayOf = (date: DateText): Weekday => nameOfDay(date).toLowerCase() as Lowercase<ReturnType<typeof nameOfDay>>;
