import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { env, envWasSet, type SettingName } from '#lib/env.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { noticeUrl, ownSandbox } from './own-sandbox.ts';

export interface BarisSetelan {
  readonly nama: string;
  readonly label: string;
  readonly nilai: string;
  /** the environment variable that sets it, or null where it stands at its default */
  readonly lingkungan: string | null;
}

/** What every page tells about the connection: its environment and the partner's name. */
export async function ringkasanKoneksi(): Promise<{ lingkungan: 'sandbox' | 'uat' | 'produksi'; namaMitra: string }> {
  const row = await db().koneksi.findUniqueOrThrow({ where: { id: 1 }, select: { lingkungan: true, nama_mitra: true } });
  return { lingkungan: row.lingkungan, namaMitra: row.nama_mitra };
}

/** Settings of the environment and the connection, secrets hidden; the profile in force with its version. */
export async function bacaKoneksi(actor: Actor) {
  permit(actor, 'koneksi.lihat');
  const row = await db().koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } });
  const settings = env();
  const setelan = (nama: SettingName, label: string, nilai: string): BarisSetelan => ({
    nama,
    label,
    nilai,
    lingkungan: envWasSet(nama) ? nama : null,
  });
  const sumber = row.sumber as Readonly<Record<string, string>>;
  const ditetapkan = (bagian: string): string | null => ((sumber[bagian] ?? 'bawaan') === 'bawaan' ? null : (sumber[bagian] ?? null));
  return {
    lingkungan: row.lingkungan,
    alamat: row.base_url,
    /** where the guarantor sends its notices */
    alamatNotifikasi: noticeUrl(),
    /** whether the counterpart is our own sandbox */
    sandboxSendiri: ownSandbox() !== null,
    portal: [
      setelan('MITRA_ENV', 'Lingkungan', row.lingkungan),
      setelan('APP_URL', 'Alamat portal', settings.APP_URL),
      setelan('PORT', 'Port', String(settings.PORT)),
      setelan('DATABASE_URL', 'Basis data', envWasSet('DATABASE_URL') ? 'server luar' : 'tertanam'),
      setelan('MITRA_DATA_DIR', 'Folder data', settings.MITRA_DATA_DIR),
    ],
    koneksi: [
      setelan('JFUSION_BASE_URL', 'Alamat J-FUSION', envWasSet('JFUSION_BASE_URL') ? row.base_url : `${row.base_url} (sandbox bawaan)`),
      setelan('JFUSION_MITRA_ID', 'ID mitra', row.mitra_id),
      setelan('JFUSION_CLIENT_ID', 'Client ID', row.client_id),
      setelan('JFUSION_CLIENT_SECRET', 'Client secret', 'tersimpan tersegel'),
    ],
    mitra: { nama: row.nama_mitra, kodeBank: row.kode_bank, idDdBank: row.id_dd_bank },
    profil: { versi: row.profil_versi, isi: parseProfile(row.profil), ditetapkan: ditetapkan('profil') },
    kunci: { ditetapkan: ditetapkan('kunci') },
    kunciJamkrindo: { publik: row.kunci_jamkrindo, sidik: row.kunci_jamkrindo_sidik, ditetapkan: ditetapkan('kunci_jamkrindo') },
  };
}
