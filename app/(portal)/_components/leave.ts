/** So long after a sign-out was asked for here, its answer leads the way. */
const UNDER_WAY = 10_000;

let signingOut = Number.NEGATIVE_INFINITY;

/** Remembers that the person signs out in this tab, who is not to be told that their session has ended. */
export function noteSignOut(): void {
  signingOut = Date.now();
}

/** Goes to the sign-in page because the session has ended; it leads back to where this page is. */
export function leaveToSignIn(): void {
  if (Date.now() - signingOut < UNDER_WAY) return;
  const here = `${location.pathname}${location.search}`;
  location.assign(`/masuk?sesi=berakhir${here === '/' ? '' : `&ke=${encodeURIComponent(here)}`}`);
}
