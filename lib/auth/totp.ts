import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app reads it. */
const shape = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
const ISSUER = 'J-FUSION Mitra';

/** The seal's purpose of a person's secret. */
export const TOTP_PURPOSE = 'totp.rahasia';

/** A new secret: 20 random bytes in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code says to an authenticator app. `label` tells several installations apart. */
export function totpUri(secret: string, namaPengguna: string, label: string): string {
  const issuer = label ? `${ISSUER} ${label}` : ISSUER;
  return new TOTP({ ...shape, issuer, label: namaPengguna, secret: Secret.fromBase32(secret) }).toString();
}

/**
 * The step (count of 30 s since 1970) a code stands for: this one, the one before or after, and later than the last one used.
 * Null where the code does not fit or was used.
 */
export function fittingStep(secret: string, code: string, last: bigint, now: Date): bigint | null {
  if (!/^\d{6}$/.test(code)) return null;
  const totp = new TOTP({ ...shape, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, window: 1, timestamp: now.getTime() });
  if (delta === null) return null;
  const step = BigInt(Math.floor(now.getTime() / 1000 / shape.period) + delta);
  return step > last ? step : null;
}
