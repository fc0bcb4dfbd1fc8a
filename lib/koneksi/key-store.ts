import { randomBytes } from 'node:crypto';
import { type Tx, transaction } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import type { SigningKey } from '#lib/jfusion/keys.ts';
import { seal } from '#lib/seal.ts';
import { formatWaktu } from '#lib/tanggal.ts';

/** Seal purposes of a stored key: its PEM (encrypted PKCS#8), and the passphrase that opens it. */
export const PRIVATE_KEY_PURPOSE = 'koneksi.kunci_privat';
export const PASSPHRASE_PURPOSE = 'koneksi.kunci_sandi';

/** A passphrase no person needs to know: it never leaves the sealed row. */
export const newPassphrase = (): string => randomBytes(24).toString('base64url');

/** The private half as encrypted PKCS#8 under a passphrase of its own, both sealed: the only form in which a key is kept. */
export function sealKey(key: SigningKey): { kunci_privat: Uint8Array<ArrayBuffer>; kunci_sandi: Uint8Array<ArrayBuffer> } {
  const passphrase = newPassphrase();
  const pem = key.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }).toString();
  return { kunci_privat: seal(pem, PRIVATE_KEY_PURPOSE), kunci_sandi: seal(passphrase, PASSPHRASE_PURPOSE) };
}

/** @throws Refusal where this key is stored already */
export async function refuseKnownKey(tx: Tx, sidik: string): Promise<void> {
  const known = await tx.kunci.findUnique({ where: { sidik }, select: { dibuat_pada: true } });
  if (known)
    throw new Refusal(`Kunci ini sudah tersimpan di portal sejak ${formatWaktu(known.dibuat_pada)}. Pakai yang sudah ada di daftar kunci.`);
}

/** Runs a change of keys with the connection's row held. @throws Refusal where a setting of the environment rules over this part */
export function withConnection<T>(bagian: 'kunci' | 'kunci_jamkrindo', work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM koneksi WHERE id = 1 FOR UPDATE`;
    const { sumber } = await tx.koneksi.findUniqueOrThrow({ where: { id: 1 }, select: { sumber: true } });
    const asal = (sumber as Record<string, string>)[bagian] ?? 'bawaan';
    if (asal !== 'bawaan')
      throw new Refusal(`Kunci ini ditetapkan lewat ${asal} dan dibaca saat portal mulai. Ganti berkasnya, atau kosongkan variabelnya.`);
    return work(tx);
  });
}
