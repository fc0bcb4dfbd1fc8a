import { env } from '#lib/env.ts';

/** Whether a request that changes something comes from our own pages: an `Origin` that is this host or the portal's address. */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = URL.parse(headers.get('origin') ?? '');
  if (!origin) return false;
  if (origin.origin === new URL(env().APP_URL).origin) return true;
  return origin.host === headers.get('host') && env().MITRA_ENV === 'sandbox';
}
