import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '#lib/env.ts';
import { interval } from '#lib/intervals.ts';
import { webSecret } from '#lib/seal.ts';
import { authorize } from './authorize.ts';
import { sessionCookieName } from './session-cookie.ts';

const secure = () => env().APP_URL.startsWith('https:');

/** next-auth with credentials: the cookie carries only the id of a session that lives in the database and is checked there each time. */
export function authOptions(): AuthOptions {
  process.env.NEXTAUTH_URL ??= env().APP_URL;
  const cookie = (name: string) => ({ name, options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: secure() } });
  const prefix = secure() ? '__Host-' : '';
  return {
    secret: webSecret(),
    session: { strategy: 'jwt', maxAge: interval('sessionAbsolute') / 1000 },
    pages: { signIn: '/masuk', error: '/masuk' },
    cookies: {
      sessionToken: cookie(sessionCookieName()),
      csrfToken: cookie(`${prefix}mitra.csrf`),
      callbackUrl: cookie(`${prefix}mitra.kembali`),
    },
    providers: [Credentials({ credentials: { namaPengguna: {}, sandi: {} }, authorize })],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id } : token),
      session: ({ session }) => session,
    },
  };
}
