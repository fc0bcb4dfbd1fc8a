import { toDay } from '#lib/tanggal.ts';
import { produkAwal } from './starter-codes.ts';

const CONTOH = {
  berlaku_dari: toDay('2000-01-01'),
  contoh: true,
  coverage_persen: '70',
  klaim_dengan_bunga: true,
  klaim_batas_bulan: 6,
  klaim_dokumen_tanggal: 10,
  klaim_periksa_hari_kerja: 10,
  klaim_lengkapi_bulan: 6,
  klaim_tanggapi_bulan: 6,
  subrogasi_penjamin_persen: '70',
  sumber: 'Contoh, disusun dari uraian umum praktik penjaminan mikro. Samakan dengan PKS Anda.',
} as const;

/** Example agreements of the products without one: nobody signed them, and each says so. Takes the codes of products that have their own. */
export function starterAgreements(sudahAda: ReadonlySet<string>) {
  return produkAwal
    .filter(({ kode }) => !sudahAda.has(kode))
    .map(({ kode }) => ({ ...CONTOH, nomor: `CONTOH/PKS/${kode}`, produk_kode: kode }));
}
