import type { ListCell, ListColumn, ListRow } from '#components/data-table/list.ts';
import type { ListRow as Baris } from '#lib/daftar/page.ts';
import { isiKolom, kataKolom } from '#lib/laporan/isi-baris.ts';
import type { KolomLaporan, Laporan } from '#lib/laporan/schema.ts';

const teks = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Where a row of each report leads. */
const tujuan: Readonly<Record<string, (row: Baris) => string>> = {
  produksi: (row) => {
    const [spr, pengajuan] = [teks(row.spr), teks(row.pengajuan)];
    if (spr) return `/covering/spr/${spr}`;
    return pengajuan ? `/covering/${pengajuan}` : '/covering/sertifikat';
  },
  'tagihan-ijp': (row) => `/covering/invoice/${row.id}`,
  'pembayaran-ijp': (row) => `/pengiriman/${row.id}`,
  klaim: (row) => `/klaim/${row.id}`,
  subrogasi: (row) => `/subrogasi/${teks(row.klaim)}`,
  transaksi: (row) => `/pengiriman/${row.id}`,
};

/** Columns as the table takes them; sealed values are for Excel alone, the branch waits where there is but one. */
export function kolomRincian({ kolom }: Laporan, satuCabang: boolean): ListColumn[] {
  return kolom.filter(untukLayar).map(({ key, label, kind, layar }, at) => ({
    key,
    label,
    kind: kind === 'count' ? 'number' : kind,
    sortable: false,
    shown: layar && !(satuCabang && key === 'unit'),
    primary: at === 0,
  }));
}

/** A row as the table takes it. */
export function barisRincian(laporan: Laporan, row: Baris): ListRow {
  const cells = Object.fromEntries(laporan.kolom.filter(untukLayar).map((kolom) => [kolom.key, isi(kolom, row)]));
  return { id: row.id, href: tujuan[laporan.id]?.(row) ?? '/laporan', cells };
}

const untukLayar = ({ buka }: KolomLaporan): boolean => buka === undefined;

function isi(kolom: KolomLaporan, row: Baris): ListCell {
  const kata = kataKolom(kolom, row);
  if (kata?.mark) return { mark: kata.mark, text: kata.label };
  const value = isiKolom(kolom, row);
  return value instanceof Date ? value.toISOString() : (value ?? null);
}
