import { type Actor, permit } from '#lib/auth/actor.ts';
import { conditionsOf, place } from '#lib/daftar/conditions.ts';
import { type ListPage, type ListRow, readListPage } from '#lib/daftar/page.ts';
import { db } from '#lib/db.ts';
import { daftarBaris, keadaanBaris } from './daftar-baris.ts';
import type { JumlahLaporan, Laporan, PilihanLaporan } from './schema.ts';

/** One group of a report: its name, how many rows, the sums of the summed columns. */
export interface BarisKelompok {
  readonly label: string;
  readonly baris: number;
  readonly jumlah: JumlahLaporan;
}

/** Sums of a whole period, by the chosen group and of everything; amounts are decimal strings in rupiah. */
export interface RingkasanLaporan {
  readonly kelompok: readonly BarisKelompok[];
  readonly seluruh: BarisKelompok;
  readonly luput: string | null;
}

/** Sums a period, scoped to the actor's branches; numeric in the database from first to last. */
export async function bacaRingkasan(actor: Actor, laporan: Laporan, pilihan: PilihanLaporan): Promise<RingkasanLaporan> {
  permit(actor, laporan.izin);
  const kelompok = laporan.kelompok.find(({ key }) => key === pilihan.kelompok) ?? laporan.kelompok[0];
  const [kelompokRows, [semua], luput] = await Promise.all([
    kelompok ? sums(actor, laporan, pilihan, kelompok.sql) : [],
    sums(actor, laporan, pilihan, null),
    hitungLuput(actor, laporan),
  ]);
  const read = (row: SumRow | undefined, label: string): BarisKelompok => ({
    label,
    baris: Number(row?.baris ?? 0),
    jumlah: Object.fromEntries(dijumlah(laporan).map(({ key }) => [key, row?.[key] ?? '0'])),
  });
  return {
    kelompok: kelompokRows.map((row) => read(row, row.kunci === null ? 'Tidak diketahui' : (kelompok?.kata?.(row.kunci) ?? row.kunci))),
    seluruh: read(semua, 'Jumlah'),
    luput: luput > 0 ? (laporan.luput?.kalimat(luput) ?? null) : null,
  };
}

/** One page of a report's rows in the order of their days, words in place of codes. */
export async function bacaLaporan(
  actor: Actor,
  laporan: Laporan,
  pilihan: PilihanLaporan,
  letak: { readonly setelah?: string | null; readonly sebelum?: string | null; readonly banyak?: number } = {},
): Promise<ListPage> {
  permit(actor, laporan.izin);
  const state = keadaanBaris(laporan, pilihan, letak.setelah ?? null, letak.sebelum ?? null);
  return readListPage(actor, daftarBaris(laporan), state, letak.banyak);
}

const BERKAS = 1_000;

/** Every row of a report, read in pages while it is written, so that any period streams. */
export async function* semuaBaris(actor: Actor, laporan: Laporan, pilihan: PilihanLaporan): AsyncGenerator<ListRow> {
  for (let setelah: string | null = null; ; ) {
    const page: ListPage = await bacaLaporan(actor, laporan, pilihan, { setelah, banyak: BERKAS });
    yield* page.rows;
    if (!page.next) return;
    setelah = page.next;
  }
}

type SumRow = Readonly<Record<string, string>> & { readonly kunci: string | null; readonly baris: string };

const dijumlah = ({ kolom }: Laporan) => kolom.filter(({ jumlah }) => jumlah);

async function sums(actor: Actor, laporan: Laporan, pilihan: PilihanLaporan, kunci: string | null): Promise<SumRow[]> {
  const values: unknown[] = [actor.cabangIds];
  const conditions = conditionsOf(daftarBaris(laporan), keadaanBaris(laporan, pilihan));
  const where = [`${laporan.cabang} = ANY($1::uuid[])`, ...conditions.map((condition) => place(condition, values))];
  const columns = dijumlah(laporan).map(({ key, sql }) => `sum(${sql})::text AS ${key}`);
  const sql = `SELECT ${[`${kunci ?? 'NULL'} AS kunci`, 'count(*)::text AS baris', ...columns].join(', ')} FROM ${laporan.from}
    WHERE ${where.join(' AND ')} ${kunci ? 'GROUP BY 1 ORDER BY 1' : ''}`;
  return db().$queryRawUnsafe<SumRow[]>(sql, ...values);
}

async function hitungLuput(actor: Actor, { luput, from, cabang, always = 'true' }: Laporan): Promise<number> {
  if (!luput) return 0;
  const sql = `SELECT count(*)::int AS n FROM ${from} WHERE ${cabang} = ANY($1::uuid[]) AND ${always} AND ${luput.sql}`;
  const [row] = await db().$queryRawUnsafe<{ n: number }[]>(sql, actor.cabangIds);
  return row?.n ?? 0;
}
