/** Where on a letter's way the fault suite may end or freeze a worker. The product gives none. */
export const crashPoints = [
  /** inside the transaction that takes the letter, before its commit */
  'claiming',
  /** the attempt is committed, no byte has left */
  'claimed',
  /** token and connection are there, the last piece is not let go yet */
  'connected',
  /** letting it go is committed, the last piece has not left */
  'released',
  /** about half of a document has left */
  'halfSent',
  /** the last piece was handed over */
  'sent',
  /** the answer is in hand, nothing of it recorded */
  'answered',
  /** inside the transaction that records it, before its commit */
  'recording',
  /** after that commit */
  'recorded',
] as const;

export type CrashPoint = (typeof crashPoints)[number];

/** Told of every point a letter passes. */
export type Crash = (point: CrashPoint, letter: { readonly id: string; readonly operasi: string }) => void | Promise<void>;

/** No crash. */
export const steady: Crash = () => undefined;
