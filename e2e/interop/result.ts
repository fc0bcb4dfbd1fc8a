import type { Job } from './job.ts';

/** Columns of the table: who signs and who verifies, or whose key is read by whom. */
export const directions = ['kita → mereka', 'mereka → kita', 'ditolak bila diubah'] as const;
export type Direction = (typeof directions)[number];

/** One thing that was to hold: where it stands in the table, what it was about, and whether it held. */
export interface Result {
  readonly row: string;
  readonly direction: Direction;
  readonly what: string;
  readonly held: boolean;
}

/** A job and all that its answer must show. */
export interface Question {
  readonly job: Job;
  readonly judge: (answer: string) => readonly Result[];
}
