import { createPublicKey, generateKeyPair } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { recordAudit } from '#lib/audit/record.ts';
import { db, transaction } from '#lib/db.ts';
import { unsealText } from '#lib/seal.ts';
import { guarantorKey } from './guarantor-key.ts';
import { noticeUrl } from './own-sandbox.ts';

/** The counterpart's own key, under the name by which it looks for it in its folder. */
const SANDBOX_KEY = 'jamkrindo-private.pem';

/**
 * Introduces this partner to its own sandbox counterpart: who it is, its public key, where notices go. What a trainer moved
 * there (switch positions, answers to a repetition, latency) stays; a new folder begins with the positions of the portal, and
 * a profile that comes from the environment holds for both sides.
 */
export async function registerWithSandbox(dir: string): Promise<void> {
  const row = await db().koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } });
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, 'mitra.json');
  const before = readObject(path);
  const ruled = ((row.sumber as Record<string, string>).profil ?? 'bawaan') !== 'bawaan';
  const mitra = {
    idDdBank: '41',
    ...before,
    mitraId: row.mitra_id,
    clientId: row.client_id,
    clientSecret: unsealText(row.client_secret, 'koneksi.client_secret'),
    publicKeyPem: row.kunci.kunci_publik,
    kodeBank: row.kode_bank,
    nama: row.nama_mitra,
    notifikasiUrl: noticeUrl(),
    profile: ruled ? row.profil : (before.profile ?? row.profil),
  };
  writeFileSync(`${path}.baru`, `${JSON.stringify(mitra, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.baru`, path);
}

/**
 * The other half of the introduction: our own counterpart makes its key pair, if it has none, and its public half is set as
 * Jamkrindo's where none is. So that a trainer can send notices without any preparation.
 */
export async function adoptSandboxKey(dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, SANDBOX_KEY);
  if (!existsSync(path)) {
    const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
    writeFileSync(`${path}.baru`, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    renameSync(`${path}.baru`, path);
  }
  const { pem, sidik } = guarantorKey(createPublicKey(readFileSync(path)).export({ type: 'spki', format: 'pem' }).toString());
  await transaction(async (tx) => {
    const { count } = await tx.koneksi.updateMany({
      where: { id: 1, kunci_jamkrindo: null },
      data: { kunci_jamkrindo: pem, kunci_jamkrindo_sidik: sidik, diperbarui_pada: new Date() },
    });
    if (count === 0) return;
    await recordAudit(tx, null, {
      tindakan: 'pasang_kunci_jamkrindo',
      objek: ['koneksi', '1'],
      ringkasan: 'Memasang kunci publik sandbox sebagai kunci Jamkrindo',
      sesudah: { sidik },
    });
  });
}

function readObject(path: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? { ...found } : {};
  } catch {
    return {};
  }
}
