import { type Mark, type StatusPengiriman, semuaStatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import type { kelas_rekonsiliasi } from '#prisma/client.ts';

interface KelasRow {
  readonly label: string;
  readonly mark: Mark;
  /** what it means for a person, and what comes next */
  readonly kalimat: string;
}

/** What two books can make of one thing, in the order a person looks at them. Pages, Excel and print read this table. */
export const kelasRekonsiliasi: Record<kelas_rekonsiliasi, KelasRow> = {
  selisih: {
    label: 'Selisih nilai',
    mark: 'gagal',
    kalimat: 'Kedua buku menyebut hal yang berbeda. Cari tahu siapa yang benar; portal tidak mengubah apa pun sendiri.',
  },
  hanya_di_kami: {
    label: 'Hanya di kami',
    mark: 'tunggu',
    kalimat: 'Jamkrindo menjawab bahwa isinya tidak ada. Bawa buktinya (sertifikat atau surat) kepada Jamkrindo.',
  },
  belum_pasti: {
    label: 'Belum pasti',
    mark: 'tanya',
    kalimat: 'Tidak ada jawaban yang dapat dibandingkan. Baca alasannya, lalu mulai rekonsiliasi lagi sesudah dibenahi.',
  },
  menunggu: { label: 'Menunggu jawaban', mark: 'jalan', kalimat: 'Pertanyaannya masih dalam antrean atau di jalan.' },
  cocok: { label: 'Cocok', mark: 'selesai', kalimat: 'Kedua buku sama; beda sampai Rp 1 karena pembulatan dianggap sama.' },
};

export const semuaKelas = Object.keys(kelasRekonsiliasi) as kelas_rekonsiliasi[];

/** Letters in these states ended without an answer that could be held against our book. */
export const tanpaJawaban = semuaStatusPengiriman.filter((status) => !statusPengiriman[status].holds);

interface Surat {
  readonly status: StatusPengiriman;
  readonly keterangan: string | null;
  /** the guarantor's own words, where it said any */
  readonly pesan: string | null;
}

/**
 * The class of a row as a person is told it. Refused, given up and cancelled are states of the letter alone (nothing is decided
 * from a refusal's words): a row still waiting for such a letter is unsure.
 */
export function kelasSekarang(
  kelas: kelas_rekonsiliasi,
  keterangan: string | null,
  surat: Surat | null,
): { readonly kelas: kelas_rekonsiliasi; readonly keterangan: string | null } {
  if (kelas !== 'menunggu' || !surat) return { kelas, keterangan };
  if (tanpaJawaban.includes(surat.status)) {
    const sebab = surat.pesan ? `Jamkrindo menjawab: “${surat.pesan}”` : surat.keterangan;
    return { kelas: 'belum_pasti', keterangan: sebab ?? statusPengiriman[surat.status].kalimat };
  }
  return { kelas, keterangan: surat.status === 'siap' ? 'Menunggu giliran.' : statusPengiriman[surat.status].kalimat };
}
