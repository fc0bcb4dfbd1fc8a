import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import { notify } from '#lib/pemberitahuan/notify.ts';

/** A browser's own secret: 32 random bytes. It stays in its cookie; each person who signs in there is kept as a hash of the two. */
export function newDeviceSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether this is what `newDeviceSecret` makes; a cookie can hold anything. */
export function isDeviceSecret(value: string | undefined): value is string {
  return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value);
}

/** Whether the person has come in whole through the browser with this secret, lately, and did not revoke it. */
export async function isKnownDevice(tx: Tx, penggunaId: string, secret: string | null, now: Date): Promise<boolean> {
  const row = await tx.perangkat_dikenal.findFirst({
    where: {
      token_sha256: tokenHash(penggunaId, secret ?? ''),
      dicabut_pada: null,
      terakhir: { gt: new Date(now.getTime() - interval('deviceKnown')) },
    },
    select: { id: true },
  });
  return row !== null;
}

/** Who came in whole, in which session, through which browser. */
export interface WholeSignIn {
  readonly penggunaId: string;
  readonly sesiId: string;
  readonly secret: string;
  /** what a person calls the browser: "Chrome di Windows" */
  readonly perangkat: string;
}

/**
 * Makes the browser known for this person, in the transaction in which their session became whole. One more browser than they had
 * is told to them.
 */
export async function rememberDevice(
  tx: Tx,
  { penggunaId, sesiId, secret, perangkat }: WholeSignIn,
  now: Date = new Date(),
): Promise<void> {
  const token_sha256 = tokenHash(penggunaId, secret);
  const others = await tx.perangkat_dikenal.count({ where: { pengguna_id: penggunaId, token_sha256: { not: token_sha256 } } });
  const before = await tx.perangkat_dikenal.findUnique({ where: { token_sha256 }, select: { dicabut_pada: true } });
  await tx.perangkat_dikenal.upsert({
    where: { token_sha256 },
    create: { pengguna_id: penggunaId, token_sha256, perangkat, dibuat_pada: now, terakhir: now },
    update: { perangkat, terakhir: now, dicabut_pada: null },
  });
  if (before ? before.dicabut_pada : others > 0)
    await notify(tx, [penggunaId], { jenis: 'masuk_baru', objek: ['sesi', sesiId], cabangId: null, isi: { perangkat } });
}

function tokenHash(penggunaId: string, secret: string): string {
  return createHash('sha256').update(`${penggunaId}:${secret}`).digest('hex');
}
