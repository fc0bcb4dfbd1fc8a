import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { answererOf } from '#lib/auth/letter-answerer.ts';
import { terimaIjp } from '#lib/covering/terima-ijp.ts';
import { terimaPembayaran } from '#lib/covering/terima-pembayaran.ts';
import { type JawabanPenjaminan, terimaPenjaminan } from '#lib/covering/terima-penjaminan.ts';
import { terimaCetakan, terimaSertifikat } from '#lib/covering/terima-sertifikat.ts';
import { terimaSpr } from '#lib/covering/terima-spr.ts';
import type { Tx } from '#lib/db.ts';
import type { AnswerOf } from '#lib/jfusion/answer.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { terimaDokumen } from '#lib/klaim/terima-dokumen.ts';
import { terimaKeputusan } from '#lib/klaim/terima-keputusan.ts';
import { terimaKlaim } from '#lib/klaim/terima-klaim.ts';
import { terimaRekonsiliasi } from '#lib/laporan/terima-rekonsiliasi.ts';
import { answered } from '#lib/pemberitahuan/answered.ts';
import { operationPermission } from '#lib/pengiriman/operation-permission.ts';
import { terimaAngsuran } from '#lib/subrogasi/terima-angsuran.ts';
import { terimaPembayaranAngsuran } from '#lib/subrogasi/terima-pembayaran-angsuran.ts';
import { fromDay } from '#lib/tanggal.ts';
import { type LetterRow, readLetterRow } from './claim.ts';
import { retryNotices } from './on-notice.ts';

/** What an accepted letter changes in the book, in the transaction that records its answer. A missing operation does not compile. */
export const onDelivered: { [O in Operasi]: (tx: Tx, pembuat: Actor | null, surat: LetterRow, jawaban: AnswerOf<O>) => Promise<void> } = {
  penjaminanBaru: (tx, pembuat, surat, jawaban) => terimaPenjaminan(tx, pembuat, surat.objek_id, jawaban),
  inquiryIjp: (tx, pembuat, surat, { rows }) =>
    surat.tujuan === 'rekonsiliasi' ? terimaRekonsiliasi(tx, surat.objek_id, { ijp: rows }) : terimaIjp(tx, pembuat, surat, rows),
  cetakCovering: (tx, _pembuat, { objek_jenis: jenis, objek_id: id }, jawaban) =>
    jenis === 'pengajuan' || jenis === 'pengajuan_spr' ? terimaCetakan(tx, { jenis, id }, jawaban) : terimaSertifikat(tx, id, jawaban),
  pembayaranIjp: (tx, _pembuat, surat, jawaban) => terimaPembayaran(tx, surat.objek_id, jawaban),
  penjaminanSpr: (tx, pembuat, surat, jawaban) => terimaSpr(tx, pembuat, surat.objek_id, jawaban),
  requestKlaim: async (tx, _pembuat, surat, jawaban) => {
    await terimaKlaim(tx, surat.objek_id, jawaban);
    await retryNotices(tx);
  },
  uploadDokumen: (tx, _pembuat, surat) => terimaDokumen(tx, surat.objek_id),
  inquiryKlaim: async (tx, _pembuat, surat, { own }) => {
    if (surat.memastikan_id && own) await proveArrived(tx, surat.memastikan_id);
    if (surat.tujuan === 'rekonsiliasi') await terimaRekonsiliasi(tx, surat.objek_id, { klaim: own });
    else if (own) await terimaKeputusan(tx, surat.objek_id, own, { sumber: 'inquiry', pengirimanId: surat.id });
  },
  pengajuanSubrogasi: (tx, _pembuat, surat, jawaban) => terimaAngsuran(tx, surat.objek_id, jawaban),
  pembayaranSubrogasi: (tx, _pembuat, surat, jawaban) => terimaPembayaranAngsuran(tx, surat.objek_id, jawaban),
};

/** What the guarantor shows when asked about a letter of unknown outcome has arrived: booked as if two people had said so. */
async function proveArrived(tx: Tx, id: string): Promise<void> {
  const { count } = await tx.pengiriman.updateMany({
    where: { id, status: 'belum_pasti' },
    data: {
      status: 'berhasil',
      selesai_pada: new Date(),
      pastikan_pada: null,
      keterangan: 'Dipastikan dengan menanyakannya: Jamkrindo sudah mencatatnya.',
    },
  });
  if (count === 0) return;
  const surat = await readLetterRow(tx, id);
  await answered(tx, 'usul_meja', ['pengiriman', id]);
  await recordAudit(tx, null, {
    tindakan: 'pastikan_surat',
    objek: ['pengiriman', id],
    cabangId: surat.cabang_id,
    ringkasan: 'Surat yang belum pasti terbukti sudah tercatat di Jamkrindo',
  });
  const { actor } = await answererOf(tx, surat, operationPermission[surat.operasi as Operasi]);
  await onSettled[surat.operasi as Operasi]?.(tx, actor, surat, { no_sertifikat: null, tanggal_sertifikat: null });
}

interface Usul {
  readonly no_sertifikat: string | null;
  readonly tanggal_sertifikat: Date | null;
}

/** What two people's word "it was accepted" changes in the book, for letters whose own answer never came. Reads are never settled. */
export const onSettled: { [O in Operasi]: ((tx: Tx, pembuat: Actor | null, surat: LetterRow, usul: Usul) => Promise<void>) | null } = {
  penjaminanBaru: (tx, pembuat, surat, usul) => terimaPenjaminan(tx, pembuat, surat.objek_id, sertifikatUsul(usul)),
  inquiryIjp: null,
  cetakCovering: null,
  pembayaranIjp: (tx, _pembuat, surat) => terimaPembayaran(tx, surat.objek_id, null),
  penjaminanSpr: (tx, pembuat, surat, usul) => terimaSpr(tx, pembuat, surat.objek_id, sertifikatUsul(usul)),
  requestKlaim: async (tx, _pembuat, surat) => {
    await terimaKlaim(tx, surat.objek_id, null);
    await retryNotices(tx);
  },
  uploadDokumen: (tx, _pembuat, surat) => terimaDokumen(tx, surat.objek_id),
  inquiryKlaim: null,
  pengajuanSubrogasi: (tx, _pembuat, surat) => terimaAngsuran(tx, surat.objek_id, null),
  pembayaranSubrogasi: (tx, _pembuat, surat) => terimaPembayaranAngsuran(tx, surat.objek_id, null),
};

/** A certificate as two people read it on its print. */
function sertifikatUsul({ no_sertifikat, tanggal_sertifikat }: Usul): JawabanPenjaminan {
  return {
    no_sertifikat,
    tanggal_sertifikat: tanggal_sertifikat && fromDay(tanggal_sertifikat),
    cover: null,
    id_dd_bank: null,
    no_invoice: null,
    tanggal_invoice: null,
    nilai_ijp: null,
  };
}
