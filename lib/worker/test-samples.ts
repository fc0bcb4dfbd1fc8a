import { kolomPengajuan } from '#lib/covering/fields.ts';
import type { IsianPengajuan, IsianSpr } from '#lib/covering/schema.ts';
import type { IsianKlaim } from '#lib/klaim/schema.ts';
import type { IsianAngsuran } from '#lib/subrogasi/schema.ts';
import { hariIni } from '#lib/tanggal.ts';

// What a person types, for database tests and the fault suite.

/** The partner document's example as a person types it, with numbers of its own. */
export function contohIsian(nomor: string, lain: IsianPengajuan = {}): IsianPengajuan {
  const contoh = Object.fromEntries(kolomPengajuan.map((kolom) => [kolom.field, kolom.contoh]));
  return { ...contoh, nomor_aplikasi: nomor, no_rekening: nomor, ...lain } as IsianPengajuan;
}

/** An SPR (suplesi to 50 million) with numbers of its own. */
export function contohSpr(nomor: string, lain: IsianSpr = {}): IsianSpr {
  return {
    nomor_aplikasi: nomor,
    no_rekening_baru: nomor,
    tanggal_awal: '2026-06-14',
    tanggal_akhir: '2029-06-14',
    no_pk: `PK-${nomor}`,
    tanggal_pk: '2026-06-14',
    plafon_kredit: '50000000',
    tgl_rekam: '2026-06-15',
    status_data: '1',
    jangka_waktu: '36',
    status_rekening: '1',
    flag_covid: '0',
    outstanding: '12500000.50',
    ...lain,
  };
}

/** A claim as a person types it: 20 million, an SPK of this year. */
export function contohKlaim(noSpk: string, lain: IsianKlaim = {}): IsianKlaim {
  return {
    no_spk: noSpk,
    tgl_spk: `${hariIni().slice(0, 4)}-01-05`,
    nilai_pengikatan: '35000000',
    nilai_tuntutan_klaim: '20000000',
    periode: hariIni(),
    tindakan1: 'Penagihan ke tempat usaha',
    tunggakan_pokok: '18000000',
    tunggakan_bunga: '2000000',
    tunggakan_denda: '0',
    ...lain,
  };
}

/** An instalment of so much (rupiah, decimal string) without an agreement that shares it. */
export function contohAngsuran(nomor: string, nilai: string): IsianAngsuran {
  return {
    no_surat_subrogasi: `SUB-${nomor}`,
    tgl_surat_subrogasi: hariIni(),
    no_referensi_pembayaran: `TRF-${nomor}`,
    tgl_referensi_pembayaran: hariIni(),
    kode_bank_pengirim: '113',
    no_rekening_pengirim: '8978788987',
    kode_bank_penerima: '001',
    no_rekening_penerima: '8978788900',
    nilai_tertagih: nilai,
    nilai_subrogasi: nilai,
  };
}

/** A document of exactly so many bytes; `tanda` makes it one of its own. */
export function dokumenPdf(ukuran: number, tanda = ''): Buffer {
  const isi = Buffer.alloc(ukuran, 0x20);
  isi.write(`%PDF-1.4\n${tanda}`);
  isi.write('\n%%EOF\n', ukuran - 7);
  return isi;
}
