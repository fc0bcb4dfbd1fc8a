import { readActor } from '#lib/auth/read-actor.ts';
import type { Tx } from '#lib/db.ts';
import { titipDraf } from '#lib/draf/draf.ts';
import { isianPengajuan } from './row.ts';

/**
 * A filing whose letter was taken back before it left becomes a draft again on the desk of whoever filed it, linked to it as
 * its correction. Null where they are suspended or no longer see its branch: it is corrected from the list, by those who do.
 * In the caller's transaction; gives the draft's id.
 */
export async function kembalikanPermohonan(
  tx: Tx,
  surat: { objek_id: string; dibuat_oleh: string; cabang_id: string },
): Promise<string | null> {
  const pembuat = await readActor(tx, surat.dibuat_oleh);
  if (!pembuat?.cabangIds.includes(surat.cabang_id)) return null;
  const pengajuan = await tx.pengajuan.findUniqueOrThrow({ where: { id: surat.objek_id } });
  return titipDraf(tx, surat.dibuat_oleh, 'pengajuan', { ...isianPengajuan(pengajuan), koreksi_dari: pengajuan.id });
}
