import { db } from '#lib/db.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { ubahProfil } from '#lib/koneksi/ubah-profil.ts';
import { ajukanDemo } from './demo-covering.ts';
import type { DebiturDemo } from './demo-debitur.ts';
import { tanyaDemo } from './demo-klaim.ts';
import { kunciDemo, type Panggung } from './demo-panggung.ts';

/** A filing accepted by a guarantor that numbers its certificates after payment; both sides play the document's own position again after. */
export async function babakSertifikatMenyusul(panggung: Panggung): Promise<void> {
  const debitur: DebiturDemo = {
    nama: 'MARGONO',
    kelamin: 'L',
    lahir: '1976-02-20',
    plafon: 65_000_000,
    awal: '2026-10-12',
    tahun: 3,
    usaha: { sektor: '523900', alamat: 'PASAR KLEWER SURAKARTA' },
  };
  const pindah = async (saat: 'langsung' | 'setelah_bayar') => {
    const { profil_versi: versi } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
    const catatan = 'Data contoh: sertifikat menyusul sesudah IJP dibayar';
    const profil = { 'sertifikat.saat': saat };
    await ubahProfil(panggung.budi, { kunci: kunciDemo(`sakelar-${saat}`), versi, profil, catatan });
    await panggung.pesan('sakelar', profil);
  };
  await pindah('setelah_bayar');
  try {
    await ajukanDemo(panggung.sari, debitur, 114);
    await panggung.tuntas();
  } finally {
    await pindah('langsung');
  }
}

/** A claim about which the guarantor once answered with a code that no table explains; asked again, it is understood. */
export async function babakKodeAsing(panggung: Panggung, klaimId: string): Promise<void> {
  const { klaim } = parseProfile((await db().koneksi.findUniqueOrThrow({ where: { id: 1 } })).profil);
  await panggung.pesan('sakelar', { 'klaim.kode': { ...klaim.kode, diproses: ['7'] } });
  try {
    await tanyaDemo(panggung, klaimId);
  } finally {
    await panggung.pesan('sakelar', { 'klaim.kode': klaim.kode });
  }
}
