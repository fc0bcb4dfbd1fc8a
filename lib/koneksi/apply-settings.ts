import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ZodError } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import { type Tx, transaction } from '#lib/db.ts';
import { type Env, envWasSet } from '#lib/env.ts';
import { type JfusionProfile, parseProfile } from '#lib/jfusion/contract/profile.ts';
import { generateKeyPair, loadPrivateKey, type SigningKey } from '#lib/jfusion/keys.ts';
import { seal, unsealText } from '#lib/seal.ts';

/** A setting that cannot be used: one Indonesian sentence for the console. */
export class SettingError extends Error {}

const bawaanSandbox = { nama_mitra: 'BPD Contoh Sandbox', kode_bank: '113', mitra_id: '1', client_id: 'mitra-sandbox' };

/**
 * Writes the settings of the environment into the one connection row; what an environment variable sets wins at every start.
 * The installation's environment (sandbox, uat, produksi) is fixed by its first start. @throws SettingError
 */
export function applySettings(env: Env): Promise<void> {
  return transaction(async (tx) => {
    const before = await tx.koneksi.findUnique({ where: { id: 1 } });
    if (before && before.lingkungan !== env.MITRA_ENV) {
      throw new SettingError(
        `Basis data ini milik lingkungan ${before.lingkungan}, sedangkan MITRA_ENV=${env.MITRA_ENV}. Lingkungan tidak dapat diganti; pakai MITRA_DATA_DIR atau DATABASE_URL lain.`,
      );
    }
    if (before && !opens(before))
      throw new SettingError(
        'Isi basis data ini disegel dengan kunci lain. Pakai MITRA_DATA_DIR yang lama, atau kembalikan berkas kunci/seal.key ke dalam MITRA_DATA_DIR.',
      );
    const base_url = env.JFUSION_BASE_URL ?? env.MITRA_SANDBOX_URL ?? before?.base_url;
    if (!base_url) throw new SettingError('Alamat J-FUSION belum diketahui. Isi JFUSION_BASE_URL.');
    const kunci = await signingKey(env, before);
    const isi = {
      lingkungan: env.MITRA_ENV,
      nama_mitra:
        before?.nama_mitra ?? (env.MITRA_ENV === 'sandbox' ? bawaanSandbox.nama_mitra : `Mitra ${env.JFUSION_MITRA_ID ?? ''}`.trim()),
      // outside the sandbox nobody knows it yet: the first filing tells it
      kode_bank: before?.kode_bank ?? (env.MITRA_ENV === 'sandbox' ? bawaanSandbox.kode_bank : ''),
      base_url,
      mitra_id: env.JFUSION_MITRA_ID ?? bawaanSandbox.mitra_id,
      client_id: env.JFUSION_CLIENT_ID ?? bawaanSandbox.client_id,
      profil: readProfile(env),
      sumber: sources(),
      kunci_publik: kunci.key.publicKeyPem,
      kunci_sidik: kunci.key.fingerprint,
    };
    const secret =
      env.JFUSION_CLIENT_SECRET ??
      (before && unsealText(before.client_secret, 'koneksi.client_secret')) ??
      randomBytes(24).toString('base64url');
    if (before && sameAs(before, isi, secret, kunci.pem)) return;
    const sealed = {
      client_secret: seal(secret, 'koneksi.client_secret'),
      kunci_privat: seal(kunci.pem, 'koneksi.kunci_privat'),
      kunci_sandi: kunci.passphrase ? seal(kunci.passphrase, 'koneksi.kunci_sandi') : null,
      diperbarui_pada: new Date(),
    };
    await tx.koneksi.upsert({ where: { id: 1 }, create: { id: 1, ...isi, ...sealed }, update: { ...isi, ...sealed } });
    await recordAudit(tx, null, {
      tindakan: 'terapkan_pengaturan',
      objek: ['koneksi', '1'],
      ringkasan: 'Pengaturan koneksi diterapkan saat mulai',
      sesudah: { ...isi, kunci_publik: undefined },
    });
  });
}

type Koneksi = NonNullable<Awaited<ReturnType<Tx['koneksi']['findUnique']>>>;

/** Whether the sealing key of this data folder is the one the book was sealed with. */
function opens(row: Koneksi): boolean {
  try {
    unsealText(row.client_secret, 'koneksi.client_secret');
    return true;
  } catch {
    return false;
  }
}

async function signingKey(env: Env, before: Koneksi | null): Promise<{ key: SigningKey; pem: string; passphrase: string | undefined }> {
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
    const pem = unsealText(before.kunci_privat, 'koneksi.kunci_privat');
    const passphrase = before.kunci_sandi ? unsealText(before.kunci_sandi, 'koneksi.kunci_sandi') : undefined;
    return { key: loadPrivateKey(pem, passphrase), pem, passphrase };
  }
  const passphrase = randomBytes(24).toString('base64url');
  const made = await generateKeyPair(passphrase);
  return { key: loadPrivateKey(made.privateKeyPem, passphrase), pem: made.privateKeyPem, passphrase };
}

function readProfile(env: Env): object {
  if (!env.JFUSION_PROFILE_FILE) return parseProfile({});
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(env.JFUSION_PROFILE_FILE, 'utf8'));
  } catch {
    throw new SettingError('JFUSION_PROFILE_FILE bukan JSON yang utuh. Periksa koma dan tanda kutipnya.');
  }
  const profil = parsed(input);
  // No setting gives Jamkrindo's public key yet: with this switch every letter would wait for ever without a word.
  if (profil.response.verify !== 'off')
    throw new SettingError(
      'JFUSION_PROFILE_FILE meminta tanda tangan jawaban diperiksa (response.verify), tetapi kunci publik Jamkrindo belum dapat diisi di portal ini. Tulis off.',
    );
  return profil;
}

function parsed(input: unknown): JfusionProfile {
  try {
    return parseProfile(input);
  } catch (error) {
    const issues =
      error instanceof ZodError
        ? error.issues.map((issue) => `${issue.path.join('.') || 'isi'}: ${issue.message}`).join('; ')
        : 'isinya tidak dikenal';
    throw new SettingError(`JFUSION_PROFILE_FILE memuat sakelar yang tidak dikenal atau nilai yang tidak ada: ${issues}.`);
  }
}

function sources(): Record<string, string> {
  const names = {
    base_url: 'JFUSION_BASE_URL',
    mitra_id: 'JFUSION_MITRA_ID',
    client_id: 'JFUSION_CLIENT_ID',
    client_secret: 'JFUSION_CLIENT_SECRET',
    kunci: 'JFUSION_PRIVATE_KEY_FILE',
    profil: 'JFUSION_PROFILE_FILE',
  } as const;
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, envWasSet(name) ? name : 'bawaan']));
}

function sameAs(before: Koneksi, isi: Record<string, unknown>, secret: string, pem: string): boolean {
  const same = (value: unknown) => JSON.stringify(sorted(value));
  return (
    Object.entries(isi).every(([name, value]) => same(value) === same(before[name as keyof Koneksi])) &&
    unsealText(before.client_secret, 'koneksi.client_secret') === secret &&
    unsealText(before.kunci_privat, 'koneksi.kunci_privat') === pem
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
