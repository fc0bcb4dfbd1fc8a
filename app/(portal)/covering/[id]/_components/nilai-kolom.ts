import { formatNumber } from '#components/data-table/format.ts';
import type { Kolom } from '#lib/covering/fields.ts';
import type { IsianPengajuan } from '#lib/covering/schema.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatTanggal } from '#lib/tanggal.ts';

type Daftar = Readonly<Record<string, readonly { readonly kode: string; readonly label: string }[]>>;

/** What was filed in one field, as a person reads it on paper: codes with their label, money and days formatted. Null where it was left empty. */
export function nilaiKolom(kolom: Kolom, isian: IsianPengajuan, daftar: Daftar): string | null {
  const value = isian[kolom.field];
  if (!value) return null;
  switch (kolom.kind) {
    case 'rupiah':
      return formatRupiah(value);
    case 'tanggal':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatTanggal(value) : value;
    case 'desimal':
      return [formatNumber(value), kolom.satuan].filter(Boolean).join(' ');
    case 'pilihan':
      return denganLabel(kolom.kontrak.codes, value);
    case 'kode':
      return denganLabel(daftar[kolom.daftar ?? ''], value);
    default:
      return [value, kolom.satuan].filter(Boolean).join(' ');
  }
}

function denganLabel(list: Daftar[string] | undefined, kode: string): string {
  const label = list?.find((row) => row.kode === kode)?.label;
  if (!label) return kode;
  return label.startsWith(`${kode} %`) ? label : `${label} (${kode})`;
}
