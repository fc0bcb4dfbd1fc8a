import { recordAudit } from '#lib/audit/record.ts';
import type { Tx } from '#lib/db.ts';
import { isCalendarDate } from '#lib/jfusion/contract/check.ts';
import { toDay } from '#lib/tanggal.ts';

/** What the guarantor answers to a payment; amounts as it said them, in rupiah, null where it did not. */
export interface JawabanPembayaran {
  readonly tagihan: string | null;
  readonly dibayar: string | null;
  readonly total_pembayaran_ijp: string | null;
  readonly sisa_tagihan: string | null;
  readonly pembayaran_ijp_ke: string | null;
  /** given here where the certificate comes after payment (`sertifikat.saat`) */
  readonly no_sertifikat: string | null;
  readonly tanggal_sertifikat: string | null;
}

/** The guarantor accepted a payment: its own figures are kept beside ours, never corrected. */
export async function terimaPembayaran(tx: Tx, alokasiId: string, jawaban: JawabanPembayaran | null): Promise<void> {
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
