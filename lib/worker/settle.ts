import { readActor } from '#lib/auth/read-actor.ts';
import { db, transaction } from '#lib/db.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { describeError, log } from '#lib/log.ts';
import { onSettled } from './on-delivered.ts';

/** Carries out what two people have settled about letters whose outcome was unknown. */
export async function settleLetters(): Promise<void> {
  const open = await db().penyelesaian.findMany({ where: { keputusan: 'disetujui', pengiriman: { status: 'belum_pasti' } }, take: 50 });
  for (const usul of open) {
    try {
      await transaction(async (tx) => {
        const diterima = usul.usul === 'diterima';
        const { count } = await tx.pengiriman.updateMany({
          where: { id: usul.pengiriman_id, status: 'belum_pasti' },
          data: {
            status: diterima ? 'berhasil' : 'terbukti_tidak_ada',
            selesai_pada: new Date(),
            keterangan: diterima ? 'Dipastikan dua orang: diterima Jamkrindo.' : 'Dipastikan dua orang: tidak ada di Jamkrindo.',
          },
        });
        if (count !== 1 || !diterima) return;
        const surat = await tx.pengiriman.findUniqueOrThrow({ where: { id: usul.pengiriman_id } });
        await onSettled[surat.operasi as Operasi]?.(tx, await readActor(tx, surat.dibuat_oleh), surat, usul);
      });
    } catch (error) {
      log.error({ surat: usul.pengiriman_id, galat: describeError(error) }, 'settlement could not be carried out');
    }
  }
}
