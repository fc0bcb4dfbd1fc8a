import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import type { Actor } from '#lib/auth/actor.ts';
import { actorOfSession } from '#lib/auth/session.ts';
import { webSecret } from '#lib/seal.ts';
import { sessionCookieName } from './auth-options.ts';

/** A way to ask again and again, from an open stream, whether its session still lives; asking is never counted as activity. */
export async function actorStill(): Promise<() => Promise<Actor | null>> {
  const value = (await cookies()).get(sessionCookieName())?.value ?? '';
  const token = await decode({ token: value, secret: webSecret() });
  return () => actorOfSession(token?.sub ?? '', false);
}
