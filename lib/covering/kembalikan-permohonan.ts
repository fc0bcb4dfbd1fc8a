import type { Tx } from '#lib/db.ts';
import { titipDraf } from '#lib/draf/draf.ts';
import { holdersOf } from '#lib/pemberitahuan/recipients.ts';
import { isianPengajuan } from './row.ts';
import { KOREKSI_DRAF } from './schema.ts';

/**
 * A filing whose letter was taken back before it left becomes a draft again on the desk of whoever filed it, linked to it as
 * its correction. Null where they are suspended, file no longer or see its branch no more: it is corrected from the list, by those who do.
 * In the caller's transaction; gives the draft's id.
 */
export async function kembalikanPermohonan(
  tx: Tx,
  surat: { objek_id: string; dibuat_oleh: string; cabang_id: string },
): Promise<string | null> {
  const { dibuat_oleh: id, cabang_id } = surat;
  if (!(await holdersOf(tx, 'covering.ajukan', cabang_id)).includes(id)) return null;
  const pengajuan = await tx.pengajuan.findUniqueOrThrow({ where: { id: surat.objek_id } });
  return titipDraf(tx, id, 'pengajuan', { ...isianPengajuan(pengajuan), [KOREKSI_DRAF]: pengajuan.id });
}
