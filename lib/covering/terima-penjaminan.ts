import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import type { AnswerOf } from '#lib/jfusion/answer.ts';
import { isCalendarDate } from '#lib/jfusion/contract/check.ts';
import type { Lane } from '#lib/jfusion/contract/endpoints.ts';
import { hariIni, toDay } from '#lib/tanggal.ts';
import type { penjaminan } from '#prisma/client.ts';
import { catatInvoice } from './catat-invoice.ts';
import { suratCetak, suratInquiryIjp } from './jfusion.ts';

/** The guarantor's answer, or what two people say of it; whose account it speaks of has been compared. */
export type JawabanPenjaminan = Omit<AnswerOf<'penjaminanBaru'>, 'no_rekening' | 'nomor_aplikasi'>;

/**
 * The guarantor accepted a filing: the guarantee stands in the book, its invoice where the answer names one; the IJP and
 * the certificate are asked for on behalf of the maker, while they may still act. Called in the transaction that records the answer.
 */
export async function terimaPenjaminan(
  tx: Tx,
  pembuat: Actor | null,
  pengajuanId: string,
  jawaban: JawabanPenjaminan,
  now: Date = new Date(),
): Promise<void> {
  const pengajuan = await tx.pengajuan.findUniqueOrThrow({
    where: { id: pengajuanId },
    include: { pengiriman: { select: { jalur: true } } },
  });
  const produk = await tx.produk.findUniqueOrThrow({ where: { jenis_kur: pengajuan.jenis_kur } });
  const penjaminan = await tx.penjaminan.create({
    data: {
      cabang_id: pengajuan.cabang_id,
      asal: 'portal',
      jenis: 'baru',
      pengajuan_id: pengajuan.id,
      produk_kode: produk.kode,
      nomor_aplikasi: pengajuan.nomor_aplikasi,
      no_rekening: pengajuan.no_rekening,
      nama_debitur: pengajuan.nama_debitur,
      jenis_kur: pengajuan.jenis_kur,
      kode_bank: pengajuan.kode_bank,
      plafon_kredit: pengajuan.plafon_kredit,
      tanggal_awal: pengajuan.tanggal_awal,
      tanggal_akhir: pengajuan.tanggal_akhir,
      ...sertifikatDari(jawaban),
    },
  });
  await sesudahDiterima(tx, pembuat, penjaminan, jawaban, { now, jalur: pengajuan.pengiriman.jalur });
}

/** What follows once an accepted guarantee, baru or SPR, stands in the book; what is asked then goes in the lane of its filing. */
export async function sesudahDiterima(
  tx: Tx,
  pembuat: Actor | null,
  penjaminan: penjaminan,
  jawaban: JawabanPenjaminan,
  { now, jalur }: { readonly now: Date; readonly jalur: Lane },
): Promise<void> {
  if (jawaban.id_dd_bank) await tx.koneksi.updateMany({ where: { id: 1, id_dd_bank: null }, data: { id_dd_bank: jawaban.id_dd_bank } });
  if (jawaban.no_invoice) {
    const tanggal = jawaban.tanggal_invoice && isCalendarDate(jawaban.tanggal_invoice) ? jawaban.tanggal_invoice : hariIni(now);
    await catatInvoice(tx, penjaminan, { noInvoice: jawaban.no_invoice, tanggal, nilai: nilaiInvoice(jawaban.nilai_ijp), asal: 'jawaban' });
  }
  await recordAudit(tx, null, {
    tindakan: 'terima_penjaminan',
    objek: ['penjaminan', penjaminan.id],
    cabangId: penjaminan.cabang_id,
    ringkasan: jawaban.no_sertifikat ? `Sertifikat ${jawaban.no_sertifikat} terbit` : 'Penjaminan diterima, menunggu nomor sertifikat',
  });
  if (!pembuat || !penjaminan.no_sertifikat) return;
  await suratInquiryIjp(tx, pembuat, penjaminan, 'layar', jalur);
  if (penjaminan.cover) await suratCetak(tx, pembuat, penjaminan, 'layar');
}

/** The certificate's columns as an answer gives them. */
export function sertifikatDari(jawaban: JawabanPenjaminan) {
  const tanggal = jawaban.tanggal_sertifikat;
  return {
    no_sertifikat: jawaban.no_sertifikat,
    tanggal_sertifikat: tanggal && isCalendarDate(tanggal) ? toDay(tanggal) : null,
    cover: jawaban.cover,
  };
}

/** An invoice whose amount was not said, or makes no sense, stands at nothing until its first payment tells the bill. */
function nilaiInvoice(nilai: string | null): string {
  return nilai === null || nilai.startsWith('-') ? '0' : nilai;
}
