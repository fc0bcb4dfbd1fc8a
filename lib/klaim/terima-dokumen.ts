import { recordAudit } from '#lib/audit/record.ts';
import type { Tx } from '#lib/db.ts';

/** The guarantor took a document; it says nothing more. */
export async function terimaDokumen(tx: Tx, dokumenId: string): Promise<void> {
  const dokumen = await tx.dokumen_klaim.findUniqueOrThrow({ where: { id: dokumenId } });
  await recordAudit(tx, null, {
    tindakan: 'terima_dokumen',
    objek: ['klaim', dokumen.klaim_id],
    cabangId: dokumen.cabang_id,
    ringkasan: `Dokumen ${dokumen.kode} versi ${dokumen.versi} diterima Jamkrindo`,
  });
}
