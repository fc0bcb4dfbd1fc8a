import { isCalendarDate } from '#lib/jfusion/contract/check.ts';
import { type Peringatan, peringatan } from '#lib/referensi/aturan.ts';
import { formatRupiah, toSen } from '#lib/rupiah.ts';
import { formatTanggal } from '#lib/tanggal.ts';
import { formulirSpr } from './formulir-spr.ts';
import type { PenjaminanLama } from './jenis-spr.ts';

type Isian = Readonly<Partial<Record<string, string>>>;
type Lama = PenjaminanLama & { readonly jenisKur: string | null };

const SUMBER = 'Kewajaran SPR';
const rupiah = (value: string | undefined): bigint | null => (/^\d+(\.\d{1,2})?$/.test(value ?? '') ? toSen(value ?? '0') : null);

/** Each rule that holds between an SPR and the guarantee it continues: an Indonesian sentence where it is not met. None blocks. */
const aturan: readonly { field: string; periksa: (isian: Isian, lama: Lama) => string | null }[] = [
  {
    field: 'plafon_kredit',
    periksa: (isian, lama) => {
      const plafon = rupiah(isian.plafon_kredit);
      if (plafon === null) return null;
      if (isian.status_data === '1' && plafon <= toSen(lama.plafon))
        return `Suplesi menambah kredit, sedangkan plafon lama sudah ${formatRupiah(lama.plafon)}. Periksa plafon atau jenis SPR.`;
      if (isian.status_data === '2' && plafon !== toSen(lama.plafon))
        return `Perpanjangan biasanya tidak mengubah plafon, sekarang ${formatRupiah(lama.plafon)}. Periksa plafon atau jenis SPR.`;
      return null;
    },
  },
  {
    field: 'tanggal_akhir',
    periksa: (isian, lama) =>
      isian.status_data === '2' && isCalendarDate(isian.tanggal_akhir ?? '') && (isian.tanggal_akhir ?? '') <= lama.tanggalAkhir
        ? `Perpanjangan biasanya berakhir sesudah penjaminan lama, ${formatTanggal(lama.tanggalAkhir)}.`
        : null,
  },
  {
    field: 'outstanding',
    periksa: (isian, lama) => {
      const sisa = rupiah(isian.outstanding);
      return sisa !== null && sisa > toSen(lama.plafon)
        ? `Sisa pokok melebihi plafon penjaminan lama, ${formatRupiah(lama.plafon)}. Periksa angkanya.`
        : null;
    },
  },
];

/** What a person should look at again before an SPR goes out: the common rules its fields know, and those beside the old guarantee. */
export function aturanSpr(isian: Isian, lama: Lama): Peringatan[] {
  const umum = peringatan({ ...isian, ...(lama.jenisKur ? { jenis_kur: lama.jenisKur } : {}) });
  const khusus = aturan.flatMap(({ field, periksa }) => {
    const pesan = periksa(isian, lama);
    return pesan ? [{ field, pesan, sumber: SUMBER }] : [];
  });
  return [...umum.filter((row) => formulirSpr.some(({ field }) => field === row.field)), ...khusus];
}
