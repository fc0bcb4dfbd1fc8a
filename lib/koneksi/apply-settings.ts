import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ZodError } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import { type Tx, transaction } from '#lib/db.ts';
import { type Env, envWasSet } from '#lib/env.ts';
import { type JfusionProfile, parseProfile } from '#lib/jfusion/contract/profile.ts';
import { generateKeyPair, loadPrivateKey, type SigningKey } from '#lib/jfusion/keys.ts';
import { seal, unsealText } from '#lib/seal.ts';
import type { Prisma } from '#prisma/client.ts';
import { guarantorKey } from './guarantor-key.ts';
import { newPassphrase, PASSPHRASE_PURPOSE, PRIVATE_KEY_PURPOSE } from './key-store.ts';
import { differences, operationsOf } from './positions.ts';
import { unsentLetters } from './unsent-letters.ts';

/** A setting that cannot be used: one Indonesian sentence for the console. */
export class SettingError extends Error {}

const bawaanSandbox = { nama_mitra: 'BPD Contoh Sandbox', kode_bank: '113', mitra_id: '1', client_id: 'mitra-sandbox' };

/**
 * Writes the settings of the environment into the one connection row; what an environment variable sets wins at every start.
 * The installation's environment (sandbox, uat, produksi) is fixed by its first start. @throws SettingError
 */
export function applySettings(env: Env): Promise<void> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM koneksi WHERE id = 1 FOR UPDATE`;
    const before = await tx.koneksi.findUnique({ where: { id: 1 }, include: { kunci: true } });
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
      profil: env.JFUSION_PROFILE_FILE ? readProfile(env) : (parseProfile(before?.profil ?? {}) as object),
      sumber: sources(),
      kunci_id: await keepKey(tx, env, kunci),
      ...guarantor(env, before),
    };
    await checkProfile(tx, isi, before);
    const secret =
      env.JFUSION_CLIENT_SECRET ??
      (before && unsealText(before.client_secret, 'koneksi.client_secret')) ??
      randomBytes(24).toString('base64url');
    if (before && sameAs(before, isi, secret)) return;
    const sealed = {
      client_secret: seal(secret, 'koneksi.client_secret'),
      profil_versi: await keepProfile(tx, env, isi.profil, before),
      diperbarui_pada: new Date(),
    };
    await tx.koneksi.upsert({ where: { id: 1 }, create: { id: 1, ...isi, ...sealed }, update: { ...isi, ...sealed } });
    await recordAudit(tx, null, {
      tindakan: 'terapkan_pengaturan',
      objek: ['koneksi', '1'],
      ringkasan: 'Pengaturan koneksi diterapkan saat mulai',
      sesudah: isi,
    });
  });
}

type Koneksi = Prisma.koneksiGetPayload<{ include: { kunci: true } }>;
interface Kunci {
  readonly key: SigningKey;
  readonly pem: string;
  readonly passphrase: string | undefined;
}

/** The row of a key, made where it is new; the key in use changes with it. */
async function keepKey(tx: Tx, env: Env, { key, pem, passphrase }: Kunci): Promise<string> {
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

/** The version of the profile in force: a new row only where the profile differs from the one before. */
async function keepProfile(tx: Tx, env: Env, profil: object, before: Koneksi | null): Promise<number> {
  if (before && JSON.stringify(sorted(before.profil)) === JSON.stringify(sorted(profil))) return before.profil_versi;
  const asal = env.JFUSION_PROFILE_FILE ? ('berkas' as const) : ('bawaan' as const);
  const { nomor } = await tx.versi_profil.create({
    data: { profil, asal, catatan: before ? 'Diterapkan saat mulai' : 'Profil saat pemasangan' },
  });
  return nomor;
}

/** Whether the sealing key of this data folder is the one the book was sealed with. */
function opens(row: Koneksi): boolean {
  try {
    unsealText(row.client_secret, 'koneksi.client_secret');
    return true;
  } catch {
    return false;
  }
}

async function signingKey(env: Env, before: Koneksi | null): Promise<Kunci> {
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

function readProfile(env: Env): object {
  if (!env.JFUSION_PROFILE_FILE) return parseProfile({});
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(env.JFUSION_PROFILE_FILE, 'utf8'));
  } catch {
    throw new SettingError('JFUSION_PROFILE_FILE bukan JSON yang utuh. Periksa koma dan tanda kutipnya.');
  }
  return parsed(input);
}

/** Jamkrindo's public key: of the environment's file, else the one which the page set. */
function guarantor(env: Env, before: Koneksi | null): { kunci_jamkrindo: string | null; kunci_jamkrindo_sidik: string | null } {
  const path = env.JFUSION_JAMKRINDO_PUBLIC_KEY_FILE;
  if (!path) return { kunci_jamkrindo: before?.kunci_jamkrindo ?? null, kunci_jamkrindo_sidik: before?.kunci_jamkrindo_sidik ?? null };
  try {
    const { pem, sidik } = guarantorKey(readFileSync(path, 'utf8'));
    return { kunci_jamkrindo: pem, kunci_jamkrindo_sidik: sidik };
  } catch (error) {
    throw new SettingError(`JFUSION_JAMKRINDO_PUBLIC_KEY_FILE: ${error instanceof Error ? error.message : 'kunci tidak dapat dibaca.'}`);
  }
}

/** A profile that comes from the environment keeps the rules of one that is changed on the page. */
async function checkProfile(tx: Tx, isi: { profil: object; kunci_jamkrindo: string | null }, before: Koneksi | null): Promise<void> {
  const profil = parseProfile(isi.profil);
  if (profil.response.verify !== 'off' && !isi.kunci_jamkrindo)
    throw new SettingError(
      'Profil meminta tanda tangan jawaban diperiksa (response.verify), tetapi kunci publik Jamkrindo belum ada. Isi JFUSION_JAMKRINDO_PUBLIC_KEY_FILE, atau tulis off.',
    );
  if (!before) return;
  const touched = operationsOf(differences(parseProfile(before.profil), profil));
  const { menunggu, dikirim } = await unsentLetters(tx, touched);
  const jumlah = [...menunggu, ...dikirim].reduce((sum, row) => sum + row.jumlah, 0);
  if (jumlah > 0)
    throw new SettingError(
      `JFUSION_PROFILE_FILE mengubah bentuk surat, sedangkan ${jumlah} surat belum terkirim sudah dibekukan menurut profil lama (${touched.join(', ')}). Jalankan portal dengan profil lama sampai surat itu terkirim atau dikembalikan ke draf di halaman Koneksi.`,
    );
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
    kunci_jamkrindo: 'JFUSION_JAMKRINDO_PUBLIC_KEY_FILE',
  } as const;
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, envWasSet(name) ? name : 'bawaan']));
}

function sameAs(before: Koneksi, isi: Record<string, unknown>, secret: string): boolean {
  const same = (value: unknown) => JSON.stringify(sorted(value));
  return (
    Object.entries(isi).every(([name, value]) => same(value) === same(before[name as keyof Koneksi])) &&
    unsealText(before.client_secret, 'koneksi.client_secret') === secret
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
