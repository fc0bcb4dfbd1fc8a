import { recordAudit } from '#lib/audit/record.ts';
import type { Tx } from '#lib/db.ts';
import type { AnswerOf } from '#lib/jfusion/answer.ts';
import { isCalendarDate } from '#lib/jfusion/contract/check.ts';
import { toDay } from '#lib/tanggal.ts';

/** The guarantor accepted a payment: its own figures are kept beside ours, never corrected. */
export async function terimaPembayaran(tx: Tx, alokasiId: string, jawaban: AnswerOf<'pembayaranIjp'> | null): Promise<void> {
  const alokasi = await tx.alokasi.findUniqueOrThrow({ where: { id: alokasiId }, include: { penjaminan: true } });
  if (jawaban) {
    const isi = {
      tagihan: jawaban.tagihan,
      dibayar: jawaban.dibayar,
      total_dibayar: jawaban.total_pembayaran_ijp,
      sisa: jawaban.sisa_tagihan,
      pembayaran_ke: jawaban.pembayaran_ijp_ke,
    };
    await tx.jawaban_ijp.upsert({ where: { alokasi_id: alokasiId }, create: { alokasi_id: alokasiId, ...isi }, update: isi });
    if (jawaban.no_sertifikat && !alokasi.penjaminan.no_sertifikat) {
      const tanggal = jawaban.tanggal_sertifikat && isCalendarDate(jawaban.tanggal_sertifikat) ? toDay(jawaban.tanggal_sertifikat) : null;
      await tx.penjaminan.update({
        where: { id: alokasi.penjaminan_id },
        data: { no_sertifikat: jawaban.no_sertifikat, tanggal_sertifikat: tanggal },
      });
    }
  }
  await recordAudit(tx, null, {
    tindakan: 'terima_pembayaran_ijp',
    objek: ['penjaminan', alokasi.penjaminan_id],
    cabangId: alokasi.penjaminan.cabang_id,
    ringkasan: `Pembayaran IJP tahun ke-${alokasi.tahun_ke} diterima Jamkrindo`,
  });
}
