import { isCalendarDate } from '#lib/jfusion/contract/check.ts';
import { bulanAntara } from '#lib/tanggal.ts';
import type { NamaSpr } from './schema.ts';

/** What is known of the guarantee an SPR continues; plafond in rupiah, days ISO. */
export interface PenjaminanLama {
  readonly plafon: string;
  readonly tanggalAkhir: string;
}

export interface JenisSpr {
  /** code of `status_data` */
  readonly kode: string;
  readonly nama: string;
  readonly arti: string;
  /** what it changes, in a few words */
  readonly ringkas: string;
  /** the fields this kind changes, and why, as the hint at each */
  readonly berubah: Readonly<Partial<Record<NamaSpr, string>>>;
  /** what this kind begins with, today being `hari` */
  readonly bawaan: (lama: PenjaminanLama, hari: string) => Readonly<Partial<Record<NamaSpr, string>>>;
}

/** The three kinds of an SPR (partner document, `status_data`), each with what it changes. */
export const jenisSpr: readonly JenisSpr[] = [
  {
    kode: '1',
    nama: 'Suplesi',
    arti: 'Kredit ditambah: plafon naik, masa kredit biasanya tetap.',
    ringkas: 'plafon, outstanding, dan perjanjian kredit',
    berubah: {
      plafon_kredit: 'Plafon sesudah ditambah, bukan tambahannya saja.',
      outstanding: 'Sisa pokok sebelum kredit ditambah.',
      no_pk: 'Nomor addendum atau perjanjian kredit suplesi.',
      tanggal_pk: 'Tanggal addendum atau perjanjian kredit suplesi.',
    },
    bawaan: (lama, hari) => ({ tanggal_awal: hari, tanggal_akhir: lama.tanggalAkhir, plafon_kredit: '' }),
  },
  {
    kode: '2',
    nama: 'Perpanjangan',
    arti: 'Masa kredit diperpanjang: tanggal akhir mundur, plafon biasanya tetap.',
    ringkas: 'awal dan akhir SPR, jangka waktu, dan perjanjian kredit',
    berubah: {
      tanggal_awal: 'Biasanya hari berakhirnya penjaminan lama.',
      tanggal_akhir: 'Tanggal akhir sesudah diperpanjang.',
      jangka_waktu: 'Bulan penuh antara kedua tanggal, tanpa koma.',
      no_pk: 'Nomor addendum atau perjanjian kredit perpanjangan.',
      tanggal_pk: 'Tanggal addendum atau perjanjian kredit perpanjangan.',
    },
    bawaan: (lama) => ({ tanggal_awal: lama.tanggalAkhir, tanggal_akhir: '', plafon_kredit: lama.plafon }),
  },
  {
    kode: '3',
    nama: 'Restrukturisasi',
    arti: 'Syarat kredit diubah karena debitur kesulitan membayar: plafon, masa, atau keduanya.',
    ringkas: 'plafon, outstanding, masa SPR, status rekening, dan perjanjian kredit',
    berubah: {
      outstanding: 'Sisa pokok yang direstrukturisasi.',
      plafon_kredit: 'Plafon menurut perjanjian restrukturisasi.',
      tanggal_awal: 'Mulai berlakunya restrukturisasi.',
      tanggal_akhir: 'Tanggal akhir menurut jadwal angsuran yang baru.',
      jangka_waktu: 'Bulan penuh antara kedua tanggal, tanpa koma.',
      status_rekening: 'Non aktif bila rekening lama ditutup.',
      flag_covid: 'Pilih Covid hanya bila restrukturisasinya karena Covid-19.',
      no_pk: 'Nomor perjanjian restrukturisasi.',
      tanggal_pk: 'Tanggal perjanjian restrukturisasi.',
    },
    bawaan: (_lama, hari) => ({ tanggal_awal: hari, tanggal_akhir: '', plafon_kredit: '' }),
  },
];

/** Whole months between two days, at least one; empty where they are no range. */
export function bulanPenuh(awal: string, akhir: string): string {
  if (!isCalendarDate(awal) || !isCalendarDate(akhir) || akhir <= awal) return '';
  return String(Math.max(1, Math.round(bulanAntara(awal, akhir))));
}
