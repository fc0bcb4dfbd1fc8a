import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { db } from '#lib/db.ts';
import { unsealText } from '#lib/seal.ts';

/** Introduces this partner to its own sandbox counterpart: who it is, its public key, and the switch positions it plays. */
export async function registerWithSandbox(dir: string): Promise<void> {
  const row = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, 'mitra.json');
  const mitra = {
    mitraId: row.mitra_id,
    clientId: row.client_id,
    clientSecret: unsealText(row.client_secret, 'koneksi.client_secret'),
    publicKeyPem: row.kunci_publik,
    kodeBank: row.kode_bank,
    idDdBank: '41',
    nama: row.nama_mitra,
    profile: row.profil,
  };
  writeFileSync(`${path}.baru`, `${JSON.stringify(mitra, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.baru`, path);
}
