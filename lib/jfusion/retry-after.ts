const MIN_MS = 1000;
const MAX_MS = 3_600_000;

/** How long a `Retry-After` (seconds, or an HTTP date) asks to wait, in ms, clamped to a second and an hour; null where it says nothing. */
export function retryAfter(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? '';
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) - now : Number.NaN;
  return Number.isNaN(wait) ? null : Math.min(MAX_MS, Math.max(MIN_MS, wait));
}
