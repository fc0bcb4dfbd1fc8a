import { randomBytes } from 'node:crypto';
import { recordAudit } from '#lib/audit/record.ts';
import { transaction } from '#lib/db.ts';
import { type Env, envWasSet } from '#lib/env.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { seal, unsealText } from '#lib/seal.ts';
import type { Prisma } from '#prisma/client.ts';
import { sameJson } from './same-json.ts';
import { SettingError } from './setting-error.ts';
import { guarantorOf, keepKey, signingKey } from './settings-key.ts';
import { checkProfile, keepProfile, readProfile } from './settings-profile.ts';

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
      profil: env.JFUSION_PROFILE_FILE ? readProfile(env.JFUSION_PROFILE_FILE) : (parseProfile(before?.profil ?? {}) as object),
      sumber: sources(),
      kunci_id: await keepKey(tx, env, kunci),
      ...guarantorOf(env, before),
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
/** Whether the sealing key of this data folder is the one the book was sealed with. */
function opens(row: Koneksi): boolean {
  try {
    unsealText(row.client_secret, 'koneksi.client_secret');
    return true;
  } catch {
    return false;
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
  return (
    Object.entries(isi).every(([name, value]) => sameJson(value, before[name as keyof Koneksi])) &&
    unsealText(before.client_secret, 'koneksi.client_secret') === secret
  );
}
