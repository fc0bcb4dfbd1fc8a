import type { Temuan } from '#lib/errors.ts';
import { cleanText, hasForbiddenCharacter, isCalendarDate } from '#lib/jfusion/contract/check.ts';
import { formatTanggal, hariIni, tambahHari } from '#lib/tanggal.ts';
import { bacaNomorFormulir, CONTOH_NOMOR } from './nomor-formulir.ts';

/** What is asked of a filing that was first written on paper; `kertas` is the choice itself: `ya`, or empty. */
export const namaKertas = ['kertas', 'kertas_nomor', 'kertas_tanggal', 'kertas_petugas'] as const;
export type NamaKertas = (typeof namaKertas)[number];
export type NilaiKertas = Readonly<Record<NamaKertas, string>>;
export type IsianKertas = Readonly<Partial<Record<NamaKertas, string>>>;

/** Where a filing was first written: number as printed on the form, day it was filled in (ISO), and by whom. */
export interface AsalKertas {
  readonly nomor: string;
  readonly tanggal: string;
  readonly petugas: string;
}

export const labelKertas: Readonly<Record<NamaKertas, string>> = {
  kertas: 'Isian ini disalin dari formulir kertas',
  kertas_nomor: 'Nomor formulir',
  kertas_tanggal: 'Tanggal diisi',
  kertas_petugas: 'Petugas yang mengisi',
};

const PETUGAS_MAKS = 100;
const HARI_MAKS = 366;

/** The four values out of anything that was typed, empty where nothing was. */
export function nilaiKertas(isian: Readonly<Record<string, string | undefined>>): NilaiKertas {
  return Object.fromEntries(namaKertas.map((nama) => [nama, isian[nama] ?? ''])) as NilaiKertas;
}

/** What a draft keeps of them: what was typed, and nothing at all where nothing was. */
export function drafKertas(isian: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(nilaiKertas(isian)).flatMap(([nama, isi]) => (isi ? [[nama, isi.slice(0, 200)]] : [])));
}

/** Every finding of the three fields; none where the filing is said to come from no paper. */
export function periksaKertas(isian: IsianKertas, now: Date = new Date()): Temuan[] {
  if (!isian.kertas) return [];
  const { kertas_nomor, kertas_tanggal, kertas_petugas } = nilaiKertas(isian);
  const salah: Record<string, string | null> = {
    kertas_nomor: salahNomor(kertas_nomor),
    kertas_tanggal: salahTanggal(kertas_tanggal, bacaNomorFormulir(kertas_nomor)?.dicetak ?? null, hariIni(now)),
    kertas_petugas: salahPetugas(cleanText(kertas_petugas)),
  };
  return Object.entries(salah).flatMap(([field, pesan]) => (pesan ? [{ field, pesan }] : []));
}

/** Where a filing was first written, of values that were checked; null where on no paper. */
export function asalKertas(isian: IsianKertas): AsalKertas | null {
  const dibaca = isian.kertas ? bacaNomorFormulir(isian.kertas_nomor ?? '') : null;
  return dibaca && { nomor: dibaca.nomor, tanggal: isian.kertas_tanggal ?? '', petugas: cleanText(isian.kertas_petugas ?? '') };
}

function salahNomor(nomor: string): string | null {
  if (nomor.trim() === '') return 'wajib diisi';
  return bacaNomorFormulir(nomor) ? null : `tidak dikenal; salin persis seperti tercetak, misalnya ${CONTOH_NOMOR}`;
}

function salahTanggal(tanggal: string, dicetak: string | null, hari: string): string | null {
  if (!isCalendarDate(tanggal)) return tanggal ? 'harus tanggal yang ada di kalender' : 'wajib diisi';
  if (tanggal > hari) return 'tidak boleh sesudah hari ini';
  if (tanggal < tambahHari(hari, -HARI_MAKS)) return 'lebih dari setahun yang lalu; periksa tahunnya';
  if (dicetak && tanggal < dicetak) return `tidak boleh sebelum formulir dicetak, ${formatTanggal(dicetak)}`;
  return null;
}

function salahPetugas(petugas: string): string | null {
  if (!petugas) return 'wajib diisi';
  if (hasForbiddenCharacter(petugas)) return 'memuat karakter yang tidak dapat disimpan; hapus karakter itu';
  return petugas.length > PETUGAS_MAKS ? `paling panjang ${PETUGAS_MAKS} karakter` : null;
}

/** `formulir kertas F-…, diisi 12 Nov 2026 oleh Sari` */
export function kalimatKertas({ nomor, tanggal, petugas }: AsalKertas): string {
  return `formulir kertas ${nomor}, diisi ${formatTanggal(tanggal)} oleh ${petugas}`;
}

/** What an audit row says of it behind its sentence; empty where on no paper. */
export function catatanKertas(kertas: AsalKertas | null): string {
  return kertas ? `, disalin dari formulir kertas ${kertas.nomor}` : '';
}
