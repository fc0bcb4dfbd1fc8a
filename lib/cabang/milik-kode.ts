import { lockName, type Tx } from '#lib/db.ts';
import type { Temuan } from '#lib/errors.ts';
import { formatTanggal, fromDay } from '#lib/tanggal.ts';

/** Lets one change of the branches' codes happen at a time. */
export function lockCabang(tx: Tx): Promise<void> {
  return lockName(tx, 'cabang');
}

/**
 * Whose code this ever was, other than `cabangId`'s: a finding that names the branch and when, else null. A code once given stays
 * with its branch for ever, so that documents filed under it are read rightly.
 */
export async function milikKode(tx: Tx, kode: string, cabangId: string | null): Promise<Temuan | null> {
  const row = await tx.kode_cabang.findFirst({
    where: { kode_uker: kode, ...(cabangId && { cabang_id: { not: cabangId } }) },
    orderBy: { berlaku_dari: 'desc' },
    include: { cabang: { select: { nama: true } } },
  });
  if (!row) return null;
  const sejak = formatTanggal(fromDay(row.berlaku_dari));
  const masa = row.berlaku_sampai
    ? `pernah dipakai ${row.cabang.nama} dari ${sejak} sampai ${formatTanggal(fromDay(row.berlaku_sampai))}`
    : `dipakai ${row.cabang.nama} sejak ${sejak}`;
  return { field: 'kodeUker', pesan: `${kode} ${masa}; pilih kode lain` };
}
