import { cookies } from 'next/headers';
import { isDeviceSecret } from '#lib/auth/device.ts';
import { env } from '#lib/env.ts';
import { interval } from '#lib/intervals.ts';

const secure = () => env().APP_URL.startsWith('https:');
const cookieName = () => (secure() ? '__Host-mitra.peramban' : 'mitra.peramban');

/** This browser's own secret, by which it is known again; null where it has none. */
export async function deviceSecret(): Promise<string | null> {
  const value = (await cookies()).get(cookieName())?.value;
  return isDeviceSecret(value) ? value : null;
}

/** Leaves the secret in the browser, from an action or a route, for as long as it may be known. */
export async function keepDeviceSecret(secret: string): Promise<void> {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: secure(), maxAge: interval('deviceKnown') / 1000 } as const;
  (await cookies()).set(cookieName(), secret, options);
}
