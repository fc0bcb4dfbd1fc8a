import { recordAudit } from '#lib/audit/record.ts';
import type { Tx } from '#lib/db.ts';
import type { AnswerOf } from '#lib/jfusion/answer.ts';
import { toDay } from '#lib/tanggal.ts';

/** The guarantor accepted a claim; the day it says it recorded it is kept. `jawaban` null: two people say so. */
export async function terimaKlaim(tx: Tx, klaimId: string, jawaban: AnswerOf<'requestKlaim'> | null): Promise<void> {
  const tanggal = jawaban?.tanggal_rekam ?? null;
  const klaim = await tx.klaim.update({ where: { id: klaimId }, data: { tanggal_rekam: tanggal && toDay(tanggal) } });
  await recordAudit(tx, null, {
    tindakan: 'terima_klaim',
    objek: ['klaim', klaim.id],
    cabangId: klaim.cabang_id,
    ringkasan: `Klaim ${klaim.no_spk} diterima Jamkrindo`.slice(0, 500),
  });
}
