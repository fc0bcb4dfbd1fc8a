import { type Condition, type ListDefinition, rangeCondition } from '#lib/daftar/definition.ts';
import type { ListState } from '#lib/daftar/view.ts';
import { firstIdAt, isId } from '#lib/id.ts';
import { awalHari } from '#lib/tanggal.ts';
import type { KolomLaporan, Laporan, PilihanLaporan } from './schema.ts';

/** The rows of a report as a list: one order, that of its days, so that every page is read from the index of a branch. */
export function daftarBaris(laporan: Laporan): ListDefinition {
  const { waktu } = laporan;
  const sort = waktu.dariId
    ? { sql: laporan.rowId, cast: 'uuid' as const, index: waktu.index }
    : { sql: waktu.hari, cast: 'date' as const, index: waktu.index };
  const rujukan = Object.entries(laporan.rujukan).map(([nama, sql]) => `${sql} AS ${nama}`);
  return {
    nama: `laporan-${laporan.id}`,
    judul: laporan.judul,
    izin: laporan.izin,
    from: laporan.from,
    id: laporan.rowId,
    cabang: laporan.cabang,
    select: [...laporan.kolom.map((kolom) => `${terbaca(kolom)} AS ${kolom.key}`), ...rujukan],
    ...(laporan.always ? { always: laporan.always } : {}),
    columns: [
      { key: 'waktu', label: waktu.label, kind: 'date', shown: true, sort },
      ...laporan.kolom.flatMap(({ key, label, samaran }) =>
        samaran ? [{ key, label, kind: 'code' as const, shown: false, samaran }] : [],
      ),
    ],
    filters: [
      { key: 'periode', label: waktu.label, kind: 'date-range', personal: false, where: (value) => dalamPeriode(laporan, value) },
      {
        key: 'cabang',
        label: 'Cabang',
        kind: 'choice',
        personal: false,
        where: (id) => (isId(id) ? { sql: `${laporan.cabang} = ?::uuid`, values: [id] } : null),
      },
      { key: 'produk', label: 'Produk', kind: 'choice', personal: false, where: (kode) => ({ sql: 'pr.kode = ?', values: [kode] }) },
    ],
    search: { label: '', where: () => null },
    order: { key: 'waktu', dir: 'naik' },
  };
}

/** What a report is asked for, as the state of its list. */
export function keadaanBaris(
  laporan: Laporan,
  pilihan: PilihanLaporan,
  setelah: string | null = null,
  sebelum: string | null = null,
): ListState {
  const { dari, sampai, cabang, produk } = pilihan;
  return {
    sort: { key: 'waktu', dir: 'naik' },
    filters: {
      periode: `${dari}..${sampai}`,
      ...(cabang ? { cabang } : {}),
      ...(produk && laporan.berproduk ? { produk } : {}),
    },
    cari: '',
    setelah,
    sebelum,
    tampilan: null,
  };
}

/** SQL of a column as it is read: amounts, counts and days as text, so that nothing passes through a float or a time zone. */
export function terbaca({ kind, sql }: KolomLaporan): string {
  return kind === 'money' || kind === 'count' || kind === 'date' || kind === 'status' ? `(${sql})::text` : sql;
}

function dalamPeriode({ waktu, rowId }: Laporan, value: string): Condition | null {
  if (!waktu.dariId) return rangeCondition(waktu.hari, value);
  const [dari = '', sampai = ''] = value.split('..');
  const ujung = [awalHari(dari), awalHari(sampai, 1)].map((moment) => firstIdAt(Math.max(0, moment.getTime())));
  return { sql: `${rowId} >= ?::uuid AND ${rowId} < ?::uuid`, values: ujung };
}
