/** A unit in which a value can be given, and how many of it are one of the representation. */
export type Scales = Readonly<Record<string, number>>;

/**
 * Units by what a measure declares its `value` to be, the one that is written first: times are kept in minutes, masses in mg. Shares,
 * counts and scores are written without one.
 */
export const scales = {
  duration_value: { s: 60, ms: 60_000, min: 1, h: 1 / 60 },
  length_value: { cm: 1, mm: 10, m: 0.01 },
  mass_value: { g: 0.001, mg: 1, kg: 0.000001 },
  share_value: { '': 1, '%': 100 },
} as const satisfies Readonly<Record<string, Scales>>;
