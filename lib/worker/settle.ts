import { answererOf } from '#lib/auth/letter-answerer.ts';
import { db, transaction } from '#lib/db.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { describeError, log } from '#lib/log.ts';
import { operationPermission } from '#lib/pengiriman/operation-permission.ts';
import { onSettled } from './on-delivered.ts';

const TAK_TERBUKUKAN =
  'Usul yang disetujui tidak dapat dibukukan, misalnya karena nomor sertifikatnya sudah tercatat pada penjaminan lain. Periksa, lalu usulkan lagi.';

/** Carries out what two people have settled about letters whose outcome was unknown. */
export async function settleLetters(): Promise<void> {
  const open = await db().penyelesaian.findMany({
    where: { keputusan: 'disetujui', pengiriman: { status: 'belum_pasti' } },
    orderBy: { diputus_pada: 'desc' },
    take: 50,
  });
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
        const { actor } = await answererOf(tx, surat, operationPermission[surat.operasi as Operasi]);
        await onSettled[surat.operasi as Operasi]?.(tx, actor, surat, usul);
      });
    } catch (error) {
      // Told once; tried again with every round, until it works or another proposal is agreed on.
      const { count } = await db().pengiriman.updateMany({
        where: { id: usul.pengiriman_id, status: 'belum_pasti', keterangan: { not: TAK_TERBUKUKAN } },
        data: { keterangan: TAK_TERBUKUKAN },
      });
      if (count === 0) continue;
      log.error({ surat: usul.pengiriman_id, galat: describeError(error) }, 'settlement could not be carried out');
    }
  }
}
