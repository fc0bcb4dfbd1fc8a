import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { env } from '#lib/env.ts';
import { isId } from '#lib/id.ts';
import { webSecret } from '#lib/seal.ts';

/** Name of the session cookie: bound to the host where the portal is reached by https. */
export function sessionCookieName(): string {
  return env().APP_URL.startsWith('https:') ? '__Host-mitra.sesi' : 'mitra.sesi';
}

/** Id of the session this request's cookie speaks of, whether it still lives or not; null without one. */
export async function sessionId(): Promise<string | null> {
  const value = (await cookies()).get(sessionCookieName())?.value;
  if (!value) return null;
  const token = await decode({ token: value, secret: webSecret() }).catch(() => null);
  return isId(token?.sub) ? token.sub : null;
}
