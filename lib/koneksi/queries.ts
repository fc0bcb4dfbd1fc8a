import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { env, envWasSet, type SettingName } from '#lib/env.ts';
import { defaultProfile, parseProfile } from '#lib/jfusion/contract/profile.ts';

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

/** Settings of the environment and the connection, read-only, secrets hidden. */
export async function bacaKoneksi(actor: Actor) {
  permit(actor, 'koneksi.lihat');
  const row = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
  const settings = env();
  const setelan = (nama: SettingName, label: string, nilai: string): BarisSetelan => ({
    nama,
    label,
    nilai,
    lingkungan: envWasSet(nama) ? nama : null,
  });
  const bawaan = new Map(flatten(defaultProfile).map(({ sakelar, posisi }) => [sakelar, posisi]));
  return {
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
      setelan('JFUSION_PRIVATE_KEY_FILE', 'Kunci privat', 'tersimpan tersegel'),
      setelan('JFUSION_PRIVATE_KEY_PASSPHRASE', 'Sandi kunci', row.kunci_sandi ? 'tersimpan tersegel' : 'tidak ada'),
      setelan('JFUSION_PROFILE_FILE', 'Profil', envWasSet('JFUSION_PROFILE_FILE') ? 'dari berkas' : 'bawaan kontrak'),
    ],
    mitra: { nama: row.nama_mitra, kodeBank: row.kode_bank, idDdBank: row.id_dd_bank },
    kunciPublik: row.kunci_publik,
    kunciSidik: row.kunci_sidik,
    profil: flatten(parseProfile(row.profil)).map(({ sakelar, posisi }) => ({ sakelar, posisi, bawaan: bawaan.get(sakelar) ?? '–' })),
  };
}

function flatten(value: object, path = ''): { sakelar: string; posisi: string }[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const sakelar = path ? `${path}.${key}` : key;
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner) && Object.keys(inner).length > 0)
      return flatten(inner, sakelar);
    return [{ sakelar, posisi: words(inner) }];
  });
}

function words(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => (item === '' ? '(kosong)' : String(item))).join(', ') || '–';
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  return typeof value === 'object' ? '–' : String(value);
}
