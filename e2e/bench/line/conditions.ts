/** The line and its far end, as the bench makes them; the head of the table prints every value. */
export interface Conditions {
  /** bytes a second, each way */
  readonly rate: number;
  /** bytes that may wait before the line, each way; what comes beyond is dropped (network) or not read (relay) */
  readonly queue: number;
  /** ms on the way, each way */
  readonly delayMs: number;
  /** ms that the counterpart takes for an answer */
  readonly latencyMs: number;
}

/** 256 Kbps (contract section 6), half a second of queue. */
export const conditions: Conditions = { rate: 32_000, queue: 16_000, delayMs: 20, latencyMs: 150 };
