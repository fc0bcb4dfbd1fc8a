import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import type { ListRow } from '#lib/daftar/page.ts';
import { db, transaction } from '#lib/db.ts';
import type { SheetColumn, SheetKind, SheetRow } from '#lib/spreadsheet/cells.ts';
import type { Workbook } from '#lib/spreadsheet/write.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { bacaRingkasan, semuaBaris } from './baca-laporan.ts';
import type { PilihanTerbaca } from './baca-pilihan.ts';
import { isiBaris } from './isi-baris.ts';
import type { KolomLaporan, Laporan } from './schema.ts';

/** A report as a workbook that is written while it is read: every column, the sums below, what it is on a sheet of its own. */
export async function unduhLaporan(
  actor: Actor,
  laporan: Laporan,
  { pilihan, kata }: PilihanTerbaca,
  now: Date = new Date(),
): Promise<{ readonly nama: string; readonly buku: Workbook }> {
  permit(actor, 'laporan.unduh');
  const [{ seluruh }, koneksi] = await Promise.all([bacaRingkasan(actor, laporan, pilihan), db().koneksi.findUnique({ where: { id: 1 } })]);
  await transaction((tx) =>
    recordAudit(tx, actor, {
      tindakan: 'unduh_laporan',
      objek: ['laporan', laporan.id],
      cabangId: pilihan.cabang ?? actor.cabangId,
      ringkasan: `Laporan ${laporan.judul} diunduh: ${kata.periode}, ${kata.cabang}, ${seluruh.baris} baris`.slice(0, 500),
    }),
  );
  const first = laporan.kolom[0]?.key ?? '';
  return {
    nama: `${laporan.judul} ${pilihan.dari} ${pilihan.sampai}`,
    buku: {
      nama: laporan.judul,
      columns: laporan.kolom.map(kolomBuku),
      rows: sebagaiBaris(laporan.kolom, semuaBaris(actor, laporan, pilihan)),
      total: { ...seluruh.jumlah, [first]: `Jumlah ${seluruh.baris} baris` },
      keterangan: [
        ['Laporan', laporan.judul],
        ['Mitra', koneksi?.nama_mitra ?? ''],
        ['Lingkungan', koneksi?.lingkungan ?? ''],
        [`Periode (${laporan.waktu.label.toLowerCase()})`, kata.periode],
        ['Cabang', kata.cabang],
        ...(laporan.berproduk ? [['Produk', kata.produk] as const] : []),
        ['Dibuat oleh', actor.nama],
        ['Dibuat pada', formatWaktu(now)],
      ],
      pembuat: actor.nama,
      dibuatPada: now,
    },
  };
}

function kolomBuku({ key, label, kind }: KolomLaporan): SheetColumn {
  const sheetKind: SheetKind = kind === 'status' ? 'text' : kind;
  return { key, label, kind: sheetKind };
}

async function* sebagaiBaris(kolom: readonly KolomLaporan[], rows: AsyncIterable<ListRow>): AsyncGenerator<SheetRow> {
  for await (const row of rows) yield isiBaris(kolom, row);
}
