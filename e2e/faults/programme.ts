import type { Cell } from './cells.ts';
import type { Personality } from './sandbox.ts';

/** What one process plays in one world. */
export interface Programme {
  readonly name: string;
  readonly replay: Personality;
  readonly durable: boolean;
  readonly disks: boolean;
  /** with the intervals of production */
  readonly production: boolean;
  readonly cells: readonly Cell[];
  readonly scenarios: readonly string[];
  /** chaos by chance instead, for so many seconds */
  readonly random?: { readonly seed: number; readonly seconds: number };
}

/** One case that was to hold: `row` and `column` place it in the table, where it has a place there. */
export interface CaseResult {
  readonly programme: string;
  readonly name: string;
  readonly cell: Cell | null;
  /** null: it could not be tried on this machine, and why */
  readonly held: boolean | null;
  readonly ms: number;
  /** what went wrong, or why it could not be tried */
  readonly why: string;
}

/** What a world's process says. */
export type Said = { readonly result: CaseResult } | { readonly sum: Sum };

/** What came of a world as a whole. */
export interface Sum {
  readonly programme: string;
  readonly letters: number;
  readonly requests: number;
  readonly effects: number;
  readonly settled: number;
  readonly lost: number;
  readonly doubled: number;
}
