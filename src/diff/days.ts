/** `days 2 to 9`, `day 1`, `days 2, 4 and 6`, `an unstated day` */
export function daysText(days: readonly (number | null)[]): string {
  const known = [...new Set(days.filter((day) => day !== null))].sort((one, other) => one - other);
  const runs: [first: number, last: number][] = [];
  for (const day of known) {
    const last = runs.at(-1);
    if (last !== undefined && day === last[1] + 1) last[1] = day;
    else runs.push([day, day]);
  }
  const said = runs.map(([first, last]) => (first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first} to ${last}`)).join(', ');
  const unknown = days.filter((day) => day === null).length;
  return [...(known.length === 0 ? [] : [`${known.length === 1 ? 'day' : 'days'} ${said}`]), ...(unknown === 0 ? [] : [unknown === 1 ? 'an unstated day' : `${unknown} unstated days`])].join(' and ');
}
