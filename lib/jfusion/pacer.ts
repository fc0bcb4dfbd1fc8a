export interface PacerOptions {
  /** payload bytes a second that the line carries */
  readonly rate: number;
  /** the part of it that is left to a document while letters go or wait to go */
  readonly share: number;
  /** whether letters go or wait to go now */
  readonly busy: () => boolean;
  /** ms; the longest wait before it is looked again whether letters still go */
  readonly lookMs: number;
  /** ms, never set back */
  readonly now: () => number;
  /** resolves after so many ms */
  readonly wait: (ms: number) => Promise<void>;
}

/** Bytes that may go at once after a rest: what a timer oversleeps is not lost. */
const CREDIT = 4096;

/**
 * Holds the bytes of a document back so that no more of them stand before a letter than the line takes away at once: a document that
 * has the line for itself goes at the line's rate, and at its `share` while letters go.
 */
export function createPacer({ rate, share, busy, lookMs, now, wait }: PacerOptions): (bytes: number) => Promise<void> {
  let owed = 0;
  let at = now();
  const pay = (): void => {
    const since = now() - at;
    at += since;
    owed = Math.max(-CREDIT, owed - (since / 1000) * rate * (busy() ? share : 1));
  };
  return async (bytes) => {
    pay();
    while (owed > 0) {
      await wait(Math.max(1, Math.min(lookMs, (owed / (rate * (busy() ? share : 1))) * 1000)));
      pay();
    }
    owed += bytes;
  };
}
