import { readFileSync } from 'node:fs';
import type { Tx } from '#lib/db.ts';
import type { Env } from '#lib/env.ts';
import { generateKeyPair, loadPrivateKey, type SigningKey } from '#lib/jfusion/keys.ts';
import { seal, unsealText } from '#lib/seal.ts';
import type { Prisma } from '#prisma/client.ts';
import { guarantorKey } from './guarantor-key.ts';
import { newPassphrase, PASSPHRASE_PURPOSE, PRIVATE_KEY_PURPOSE } from './key-store.ts';
import { SettingError } from './setting-error.ts';

type Koneksi = Prisma.koneksiGetPayload<{ include: { kunci: true } }>;
interface Kunci {
  readonly key: SigningKey;
  readonly pem: string;
  readonly passphrase: string | undefined;
}

/** The key to sign with: of the environment's file, else the one in use, else a new one. @throws SettingError */
export async function signingKey(env: Env, before: Koneksi | null): Promise<Kunci> {
  if (env.JFUSION_PRIVATE_KEY_FILE) {
    const pem = readFileSync(env.JFUSION_PRIVATE_KEY_FILE, 'utf8');
    const passphrase = env.JFUSION_PRIVATE_KEY_PASSPHRASE;
    try {
      return { key: loadPrivateKey(pem, passphrase), pem, passphrase };
    } catch (error) {
      throw new SettingError(`JFUSION_PRIVATE_KEY_FILE: ${error instanceof Error ? error.message : 'kunci tidak dapat dibaca.'}`);
    }
  }
  if (before) {
    const pem = unsealText(before.kunci.kunci_privat, PRIVATE_KEY_PURPOSE);
    const passphrase = before.kunci.kunci_sandi ? unsealText(before.kunci.kunci_sandi, PASSPHRASE_PURPOSE) : undefined;
    return { key: loadPrivateKey(pem, passphrase), pem, passphrase };
  }
  const passphrase = newPassphrase();
  const made = await generateKeyPair(passphrase);
  return { key: loadPrivateKey(made.privateKeyPem, passphrase), pem: made.privateKeyPem, passphrase };
}

/** The row of a key, made where it is new; the key in use changes with it. */
export async function keepKey(tx: Tx, env: Env, { key, pem, passphrase }: Kunci): Promise<string> {
  const now = new Date();
  await tx.kunci.updateMany({
    where: { sidik: { not: key.fingerprint }, dipakai_sejak: { not: null }, dipakai_sampai: null },
    data: { dipakai_sampai: now },
  });
  const { id } = await tx.kunci.upsert({
    where: { sidik: key.fingerprint },
    update: { dipakai_sampai: null },
    create: {
      sidik: key.fingerprint,
      bit: key.bits,
      kunci_publik: key.publicKeyPem,
      kunci_privat: seal(pem, PRIVATE_KEY_PURPOSE),
      kunci_sandi: passphrase ? seal(passphrase, PASSPHRASE_PURPOSE) : null,
      asal: env.JFUSION_PRIVATE_KEY_FILE ? 'lingkungan' : 'dibuat',
      dipakai_sejak: now,
    },
  });
  await tx.kunci.updateMany({ where: { id, dipakai_sejak: null }, data: { dipakai_sejak: now } });
  return id;
}

/**
 * Jamkrindo's public key: of the environment's file, else the one which the page set; none where the portal has just left its
 * own sandbox for another counterpart, since that one's key is not Jamkrindo's. @throws SettingError
 */
export function guarantorOf(env: Env, before: Koneksi | null): { kunci_jamkrindo: string | null; kunci_jamkrindo_sidik: string | null } {
  const path = env.JFUSION_JAMKRINDO_PUBLIC_KEY_FILE;
  const leftSandbox = env.JFUSION_BASE_URL && (before?.sumber as { base_url?: string } | undefined)?.base_url === 'bawaan';
  if (!path && (!before || leftSandbox)) return { kunci_jamkrindo: null, kunci_jamkrindo_sidik: null };
  if (!path) return { kunci_jamkrindo: before?.kunci_jamkrindo ?? null, kunci_jamkrindo_sidik: before?.kunci_jamkrindo_sidik ?? null };
  try {
    const { pem, sidik } = guarantorKey(readFileSync(path, 'utf8'));
    return { kunci_jamkrindo: pem, kunci_jamkrindo_sidik: sidik };
  } catch (error) {
    throw new SettingError(`JFUSION_JAMKRINDO_PUBLIC_KEY_FILE: ${error instanceof Error ? error.message : 'kunci tidak dapat dibaca.'}`);
  }
}
