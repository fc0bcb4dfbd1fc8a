import { recordAudit } from '#lib/audit/record.ts';
import type { Tx } from '#lib/db.ts';
import type { AnswerOf } from '#lib/jfusion/answer.ts';
import { toDay } from '#lib/tanggal.ts';

/** The guarantor accepted the payment of an instalment. `jawaban` null: two people say so. */
export async function terimaPembayaranAngsuran(
  tx: Tx,
  pembayaranId: string,
  jawaban: AnswerOf<'pembayaranSubrogasi'> | null,
): Promise<void> {
  const tanggal = jawaban?.tanggal_rekam ?? null;
  const pembayaran = await tx.pembayaran_angsuran.update({
    where: { id: pembayaranId },
    data: { tanggal_rekam: tanggal && toDay(tanggal) },
    include: { angsuran: true },
  });
  await recordAudit(tx, null, {
    tindakan: 'terima_pembayaran_angsuran',
    objek: ['klaim', pembayaran.angsuran.klaim_id],
    cabangId: pembayaran.cabang_id,
    ringkasan: `Pembayaran angsuran subrogasi ke-${pembayaran.angsuran.ke} diterima Jamkrindo`,
  });
}
