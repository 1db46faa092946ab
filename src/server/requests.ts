// What is asked of the server about what is made from the IR.

export const timelineRequest = 'placepref/timeline';

export interface TimelineParams {
  readonly uri: string;
  /** Name of the experiment; the first without it. */
  readonly experiment?: string;
  /** Date of day 1, ISO 8601, in place of the one that the protocol states. */
  readonly start?: string;
}

/** The picture of an open protocol, or why there is none. */
export type TimelineResult = TimelinePicture | { readonly error: string };

export interface TimelinePicture {
  /** For the page of the preview (`svgOf` with `theme: 'page'`); its sources are URIs. */
  readonly svg: string;
  readonly title: string;
  /** Names of all experiments of the protocol, and the one that is drawn. */
  readonly experiments: readonly string[];
  readonly experiment: string;
  /** Date of day 1 that the protocol itself states for it. */
  readonly stated?: string;
  /** Set where the text has errors by now: why the picture is of an earlier one. */
  readonly stale?: string;
}
