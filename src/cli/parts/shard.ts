/** A part of something that is made in parts: number 3 of 200, from 1 on. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}
