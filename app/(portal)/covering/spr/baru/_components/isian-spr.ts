import { formulirSpr } from '#lib/covering/formulir-spr.ts';
import { bulanPenuh, jenisSpr, type PenjaminanLama } from '#lib/covering/jenis-spr.ts';
import type { NamaSpr } from '#lib/covering/schema.ts';
import { drafKertas, type NamaKertas, nilaiKertas } from '#lib/kertas/isian-kertas.ts';

/** What stands in the form of an SPR, as typed: every field, empty where nothing was entered. */
export type NilaiSpr = Record<NamaSpr | NamaKertas, string>;
type Sebagian = Readonly<Partial<Record<string, string>>>;

/** Kind of the drafts of this form. */
export const JENIS_DRAF_SPR = 'spr';
const LONGEST = 2000;

/** Every field of the form: what was given, else empty. */
export function lengkapkanSpr(isian: Sebagian): NilaiSpr {
  const kolom = Object.fromEntries(formulirSpr.map(({ field }) => [field, isian[field] ?? ''])) as Record<NamaSpr, string>;
  return { ...kolom, ...nilaiKertas(isian) };
}

/** What was filled in before, with what the book fixes as it stands today. */
export function lanjutanSpr(bawaan: Sebagian, isian: Sebagian, asalDapatDiubah: boolean): NilaiSpr {
  const nilai = lengkapkanSpr(isian);
  for (const { field, tetap } of formulirSpr)
    if (tetap && !(field === 'no_rekening_asal' && asalDapatDiubah)) nilai[field] = bawaan[field] ?? '';
  return nilai;
}

/**
 * The form after one field changed. A kind brings what it begins with to the fields nobody filled; two days bring the tenor in
 * whole months. What a person typed themselves stays.
 */
export function sesudahUbah(nilai: NilaiSpr, field: NamaSpr | NamaKertas, value: string, lama: PenjaminanLama, hari: string): NilaiSpr {
  const baru = { ...nilai, [field]: value };
  if (field === 'status_data') {
    const tadinya = jenisSpr.find(({ kode }) => kode === nilai.status_data)?.bawaan(lama, hari) ?? {};
    const bawaan = jenisSpr.find(({ kode }) => kode === value)?.bawaan(lama, hari) ?? {};
    for (const [nama, isi] of Object.entries(bawaan) as [NamaSpr, string][]) {
      if (nilai[nama] === '' || nilai[nama] === tadinya[nama]) baru[nama] = isi;
    }
  }
  const sendiri = nilai.jangka_waktu !== '' && nilai.jangka_waktu !== bulanPenuh(nilai.tanggal_awal, nilai.tanggal_akhir);
  if (field !== 'jangka_waktu' && !sendiri) baru.jangka_waktu = bulanPenuh(baru.tanggal_awal, baru.tanggal_akhir);
  return baru;
}

/** Which guarantee a draft continues, whose it is, and the filing it corrects. */
export interface TentangDraf {
  readonly penjaminanId: string;
  readonly namaDebitur: string;
  readonly koreksiDariId: string | null;
}

/** What a draft keeps: the fields exactly as typed, and what they are about. Anything else a browser sends is dropped. */
export function keDrafSpr(input: Sebagian, { penjaminanId, namaDebitur, koreksiDariId }: TentangDraf): Record<string, string> {
  const isi: Record<string, string> = { penjaminan_id: penjaminanId, nama_debitur: namaDebitur.slice(0, LONGEST), ...drafKertas(input) };
  for (const { field } of formulirSpr) {
    const value = input[field];
    if (value) isi[field] = value.slice(0, LONGEST);
  }
  if (koreksiDariId) isi.koreksi_dari = koreksiDariId;
  return isi;
}

/** A draft back as what was typed. */
export function dariDrafSpr(isi: Readonly<Record<string, string>>): {
  isian: Sebagian;
  penjaminanId: string;
  koreksiDariId: string | null;
} {
  const { koreksi_dari: koreksiDariId = null, penjaminan_id: penjaminanId = '', nama_debitur: _nama, ...isian } = isi;
  return { isian, penjaminanId, koreksiDariId };
}
