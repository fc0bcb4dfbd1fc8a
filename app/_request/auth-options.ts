import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { openSession } from '#lib/auth/session.ts';
import { env } from '#lib/env.ts';
import { interval } from '#lib/intervals.ts';
import { hasForbiddenCharacter } from '#lib/jfusion/contract/check.ts';
import { describeError, log } from '#lib/log.ts';
import { webSecret } from '#lib/seal.ts';

const secure = () => env().APP_URL.startsWith('https:');

/** Name of the session cookie: bound to the host where the portal is reached by https. */
export function sessionCookieName(): string {
  return secure() ? '__Host-mitra.sesi' : 'mitra.sesi';
}

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
    providers: [
      Credentials({
        credentials: { namaPengguna: {}, sandi: {} },
        async authorize(input) {
          const { namaPengguna = '', sandi = '' } = input ?? {};
          if (!namaPengguna || !sandi || namaPengguna.length > 60 || sandi.length > 200) return null;
          if (hasForbiddenCharacter(namaPengguna)) return null;
          try {
            const opened = await openSession(namaPengguna, sandi);
            return opened && { id: opened.sesiId, name: opened.nama };
          } catch (error) {
            // next-auth puts the words of a fault into an address.
            log.error({ galat: describeError(error) }, 'sign-in');
            throw new Error('gangguan');
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id } : token),
      session: ({ session }) => session,
    },
  };
}
