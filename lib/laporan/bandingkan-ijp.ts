import { formatRupiah, fromSen, jumlahkan, toSen } from '#lib/rupiah.ts';
import type { kelas_rekonsiliasi } from '#prisma/client.ts';
import { bedaNilai } from './beda-nilai.ts';

/** Yearly IJP as one of the two books has it; `angsuran` in rupiah, decimal string, null where it names none. */
export interface TahunIjp {
  readonly tahunKe: string;
  readonly angsuran: string | null;
}

/** What two books make of one thing: both values as each said them (rupiah, decimal strings), and why. */
export interface Banding {
  readonly kelas: Exclude<kelas_rekonsiliasi, 'menunggu'>;
  readonly nilaiKami: string | null;
  readonly nilaiPenjamin: string | null;
  readonly keterangan: string | null;
}

const nilaiDari = (tahun: readonly TahunIjp[]) => (tahun.length === 0 ? null : jumlahkan(tahun.map((row) => row.angsuran)));

/**
 * Our yearly IJP of a certificate against the guarantor's answer, year by year and as sums. One rupiah apart is agreement and told
 * (contract section 1); years that only one of the two has are none.
 */
export function bandingkanIjp(kami: readonly TahunIjp[], penjamin: readonly TahunIjp[]): Banding {
  const [nilaiKami, nilaiPenjamin] = [nilaiDari(kami), nilaiDari(penjamin)];
  const hasil = (kelas: Banding['kelas'], keterangan: string | null) => ({ kelas, nilaiKami, nilaiPenjamin, keterangan });
  if (nilaiPenjamin === null) return hasil('hanya_di_kami', 'Jamkrindo menjawab tanpa IJP untuk sertifikat ini.');
  if (nilaiKami === null) return hasil('selisih', 'IJP sertifikat ini belum ada di buku kami.');
  const kembar = penjamin.find((row, at) => penjamin.findIndex(({ tahunKe }) => tahunKe === row.tahunKe) !== at);
  if (kembar) return hasil('selisih', `Jamkrindo menyebut tahun ke-${kembar.tahunKe} lebih dari sekali.`);
  const tahun = [...new Set([...kami, ...penjamin].map((row) => row.tahunKe))].sort((a, b) => Number(a) - Number(b));
  const beda = tahun.flatMap((tahunKe) => bedaTahun(tahunKe, kami, penjamin));
  if (beda.length > 0) return hasil('selisih', beda.join(' '));
  const seluruh = bedaNilai(nilaiKami, nilaiPenjamin);
  if (seluruh.cocok) return hasil('cocok', seluruh.kalimat);
  const jarak = toSen(nilaiPenjamin) - toSen(nilaiKami);
  return hasil('selisih', `Tiap tahun beda paling banyak Rp 1, jumlahnya beda ${formatRupiah(fromSen(jarak < 0n ? -jarak : jarak))}.`);
}

function bedaTahun(tahunKe: string, kami: readonly TahunIjp[], penjamin: readonly TahunIjp[]): string[] {
  const milik = (rows: readonly TahunIjp[]) => rows.find((row) => row.tahunKe === tahunKe);
  const [a, b] = [milik(kami), milik(penjamin)];
  if (!a) return [`Tahun ke-${tahunKe} hanya ada di Jamkrindo.`];
  if (!b) return [`Tahun ke-${tahunKe} hanya ada di buku kami.`];
  if (bedaNilai(a.angsuran, b.angsuran).cocok) return [];
  return [`Tahun ke-${tahunKe}: kami ${formatRupiah(a.angsuran)}, Jamkrindo ${formatRupiah(b.angsuran)}.`];
}
