import type { Tx } from '#lib/db.ts';
import { fromDay, toDay } from '#lib/tanggal.ts';

/** The holidays of the book from a day on, as ISO days: what `tambahHariKerja` wants. */
export async function liburSejak(tx: Tx, tanggal: string): Promise<ReadonlySet<string>> {
  const rows = await tx.hari_libur.findMany({ where: { tanggal: { gte: toDay(tanggal) } }, select: { tanggal: true } });
  return new Set(rows.map((row) => fromDay(row.tanggal)));
}

/**
 * The day `jumlah` working days after a day (ISO in and out): Saturdays, Sundays and holidays do not count, the day itself neither.
 * Zero gives the day itself. @throws where `jumlah` is no whole number from 0 on
 */
export function tambahHariKerja(tanggal: string, jumlah: number, libur: ReadonlySet<string>): string {
  if (!Number.isInteger(jumlah) || jumlah < 0) throw new Error('not a number of working days');
  const hari = toDay(tanggal);
  for (let sisa = jumlah; sisa > 0; ) {
    hari.setUTCDate(hari.getUTCDate() + 1);
    const akhirPekan = hari.getUTCDay() === 0 || hari.getUTCDay() === 6;
    if (!akhirPekan && !libur.has(fromDay(hari))) sisa -= 1;
  }
  return fromDay(hari);
}
