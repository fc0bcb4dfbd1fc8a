import { recordAudit } from '#lib/audit/record.ts';
import type { Tx } from '#lib/db.ts';
import type { AnswerOf } from '#lib/jfusion/answer.ts';
import { toDay } from '#lib/tanggal.ts';

/** The guarantor accepted the pengajuan of an instalment. `jawaban` null: two people say so. */
export async function terimaAngsuran(tx: Tx, angsuranId: string, jawaban: AnswerOf<'pengajuanSubrogasi'> | null): Promise<void> {
  const tanggal = jawaban?.tanggal_rekam ?? null;
  const angsuran = await tx.angsuran.update({ where: { id: angsuranId }, data: { tanggal_rekam: tanggal && toDay(tanggal) } });
  await recordAudit(tx, null, {
    tindakan: 'terima_angsuran',
    objek: ['klaim', angsuran.klaim_id],
    cabangId: angsuran.cabang_id,
    ringkasan: `Pengajuan angsuran subrogasi ke-${angsuran.ke} diterima Jamkrindo`,
  });
}
