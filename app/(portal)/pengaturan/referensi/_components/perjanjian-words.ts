import type { Perjanjian } from '#lib/referensi/perjanjian.ts';

/** A decimal string without zeros behind its point: "70.00" is "70", "100.00" stays "100". */
const ringkas = (angka: string): string => (angka.includes('.') ? angka.replace(/\.?0+$/, '') : angka);

/** "70 %", "75,5 %" of a decimal string. */
export function persenWords(persen: string): string {
  return `${ringkas(persen).replace('.', ',')} %`;
}

/** An agreement as its form is filled in: every value a string by the name of its field. */
export function isianPerjanjian(row: Perjanjian): Record<string, string> {
  return {
    nomor: row.nomor,
    berlaku_dari: row.berlakuDari,
    berlaku_sampai: row.berlakuSampai ?? '',
    sumber: row.sumber,
    coverage_persen: ringkas(row.coveragePersen),
    klaim_dengan_bunga: row.klaimDenganBunga ? 'ya' : 'tidak',
    klaim_batas_bulan: String(row.klaimBatasBulan),
    klaim_dokumen_tanggal: String(row.klaimDokumenTanggal),
    klaim_periksa_hari_kerja: String(row.klaimPeriksaHariKerja),
    klaim_lengkapi_bulan: String(row.klaimLengkapiBulan),
    klaim_tanggapi_bulan: String(row.klaimTanggapiBulan),
    subrogasi_penjamin_persen: ringkas(row.subrogasiPenjaminPersen),
  };
}
