import type { putusan_klaim } from '#prisma/client.ts';
import type { Banding } from './bandingkan-ijp.ts';
import { bedaNilai } from './beda-nilai.ts';

/** How a claim stands in one of the two books; `nilai` is the approved amount in rupiah, decimal string. */
export interface PutusanNilai {
  readonly putusan: putusan_klaim;
  readonly nilai: string | null;
  /** the guarantor's raw code, shown where it is not known */
  readonly kode: string | null;
}

/** How a decision is told. */
export const labelPutusan: Record<putusan_klaim, string> = {
  disetujui: 'disetujui',
  ditolak: 'ditolak',
  diproses: 'diproses',
  tidak_dikenal: 'kode belum dikenal',
};

const tanpaNol = (nilai: string | null) => (nilai !== null && /[1-9]/.test(nilai) ? nilai : null);

/** The last decision in our book (null: none yet) against the guarantor's answer (null: it has no row of this account). */
export function bandingkanKlaim(kami: PutusanNilai | null, penjamin: PutusanNilai | null): Banding {
  const [nilaiKami, nilaiPenjamin] = [tanpaNol(kami?.nilai ?? null), tanpaNol(penjamin?.nilai ?? null)];
  const hasil = (kelas: Banding['kelas'], keterangan: string | null) => ({ kelas, nilaiKami, nilaiPenjamin, keterangan });
  if (!penjamin) return hasil('hanya_di_kami', 'Jamkrindo menjawab tanpa data klaim ini.');
  if (penjamin.putusan === 'tidak_dikenal')
    return hasil('belum_pasti', `Kode jawaban ${penjamin.kode ?? '(kosong)'} belum dikenal; lengkapi tabel kode di Pengaturan, Koneksi.`);
  const putusanKami = kami?.putusan ?? 'diproses';
  if (putusanKami !== penjamin.putusan)
    return hasil(
      'selisih',
      `Buku kami: ${kami ? labelPutusan[putusanKami] : 'belum ada keputusan'}. Jamkrindo: ${labelPutusan[penjamin.putusan]}.`,
    );
  const beda = bedaNilai(nilaiKami, nilaiPenjamin);
  if (!beda.cocok) return hasil('selisih', 'Nilai yang disetujui berbeda.');
  return hasil('cocok', beda.kalimat ?? `Sama-sama ${labelPutusan[penjamin.putusan]}.`);
}
