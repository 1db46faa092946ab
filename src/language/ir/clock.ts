import { figure } from '../words.js';
import type { Day } from './types.js';

export const minutesOfDay = 1440;

/** What is done to an animal for so long is housing, minutes: it takes nobody's time, and other things are done beside it. */
export const shortestHousing = minutesOfDay / 2;

/** `09:05`, of minutes after a midnight. */
export function clockText(minutes: number): string {
  const ofDay = ((Math.round(minutes) % minutesOfDay) + minutesOfDay) % minutesOfDay;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/** `45 min`, `7 h`, `1.5 h`; from two days on in days. */
export function lengthText(minutes: number): string {
  if (minutes < 120) return `${figure(minutes)} min`;
  const [value, unit] = minutes < 2 * minutesOfDay ? [minutes / 60, 'h'] : [minutes / minutesOfDay, 'days'];
  return `${figure(Math.round(value * 10) / 10)} ${unit}`;
}

/** How far apart two clock times are, minutes, on whichever day. */
export function clockDistance(one: number, other: number): number {
  const apart = Math.abs(one - other) % minutesOfDay;
  return Math.min(apart, minutesOfDay - apart);
}

export const millisecondsOfDay = minutesOfDay * 60_000;

/** Is a text a date that there is, as ISO 8601 writes it? A day that a month does not have is none. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** Day of the week of a date, ISO 8601. */
export function weekdayOf(date: string): (typeof weekdays)[number] {
  return weekdays[new Date(date).getUTCDay()] ?? 'Sunday';
}

/** `Mon 2026-03-02` */
export function withWeekday(date: string): string {
  return `${weekdayOf(date).slice(0, 3)} ${date}`;
}

/** Is a date, ISO 8601, a Saturday or a Sunday? */
export function isWeekend(date: string): boolean {
  return weekdayOf(date).startsWith('S');
}

/** Date of a day of the study, given that of day 1; both ISO 8601. */
export function dateOf(start: string, day: Day): string {
  return new Date(Date.parse(start) + (day - 1) * millisecondsOfDay).toISOString().slice(0, 10);
}

/** Day of the study that a date is, given that of day 1; both ISO 8601. */
export function dayOf(start: string, date: string): Day {
  return Math.round((Date.parse(date) - Date.parse(start)) / millisecondsOfDay) + 1;
}
