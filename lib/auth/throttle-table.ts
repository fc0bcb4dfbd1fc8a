/**
 * How many tries each bucket takes in one window (`throttleWindow`). A window begins with its first try and is not prolonged by
 * tries that were refused. `evaluates`: a try in it lets a password be checked against an account.
 *
 * The buckets of one account take equally many, so that where somebody is refused does not tell whether the account exists.
 */
export const buckets = {
  /** one account, from anywhere */
  sandiLain: { points: 5, evaluates: true },
  /** one account, from an address where this account has been signed in */
  sandiAlamat: { points: 5, evaluates: true },
  /** one account, from any browser that knows it */
  sandiPerangkat: { points: 5, evaluates: true },
  /** one person's own password, where who is signed in is asked for it again */
  sandiSendiri: { points: 5, evaluates: true },
  /** one person's codes of the second factor and of recovery */
  kode: { points: 5, evaluates: false },
  /** one address, whatever the account; a branch shares one */
  alamat: { points: 20, evaluates: false },
  /** requests for a one-time link: by account, and by address */
  tautanAkun: { points: 3, evaluates: false },
  tautanAlamat: { points: 20, evaluates: false },
  /** one address that tries the code of the first admin */
  adminPertama: { points: 10, evaluates: false },
} as const satisfies Record<string, { readonly points: number; readonly evaluates: boolean }>;

export type Bucket = keyof typeof buckets;

/** The most wrong passwords that can be checked against one account within a span (ms), whatever the mix of places. */
export function mostEvaluations(span: number, windowLength: number): number {
  // Windows do not overlap: so many of one bucket can touch a span, the first and the last only with their edges.
  const windows = Math.ceil(span / windowLength) + 1;
  return Object.values(buckets).reduce((sum, { points, evaluates }) => sum + (evaluates ? points * windows : 0), 0);
}
