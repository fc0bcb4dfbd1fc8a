import type { Actor } from '#lib/auth/actor.ts';
import { terimaIjp } from '#lib/covering/terima-ijp.ts';
import { terimaPembayaran } from '#lib/covering/terima-pembayaran.ts';
import { terimaPenjaminan } from '#lib/covering/terima-penjaminan.ts';
import { terimaCetakan, terimaSertifikat } from '#lib/covering/terima-sertifikat.ts';
import type { Tx } from '#lib/db.ts';
import type { AnswerOf } from '#lib/jfusion/answer.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { fromDay } from '#lib/tanggal.ts';
import type { LetterRow } from './claim.ts';

/** What an accepted letter changes in the book, in the transaction that records its answer. A missing operation does not compile. */
export const onDelivered: { [O in Operasi]: (tx: Tx, pembuat: Actor | null, surat: LetterRow, jawaban: AnswerOf<O>) => Promise<void> } = {
  penjaminanBaru: (tx, pembuat, surat, jawaban) => terimaPenjaminan(tx, pembuat, surat.objek_id, jawaban),
  inquiryIjp: (tx, pembuat, surat, jawaban) => terimaIjp(tx, pembuat, surat, jawaban.rows),
  cetakCovering: (tx, _pembuat, surat, jawaban) =>
    (surat.objek_jenis === 'pengajuan' ? terimaCetakan : terimaSertifikat)(tx, surat.objek_id, jawaban),
  pembayaranIjp: (tx, _pembuat, surat, jawaban) => terimaPembayaran(tx, surat.objek_id, jawaban),
};

interface Usul {
  readonly no_sertifikat: string | null;
  readonly tanggal_sertifikat: Date | null;
}

/** What two people's word "it was accepted" changes in the book, for letters whose own answer never came. Reads are never settled. */
export const onSettled: { [O in Operasi]: ((tx: Tx, pembuat: Actor | null, surat: LetterRow, usul: Usul) => Promise<void>) | null } = {
  penjaminanBaru: (tx, pembuat, surat, usul) =>
    terimaPenjaminan(tx, pembuat, surat.objek_id, {
      no_sertifikat: usul.no_sertifikat,
      tanggal_sertifikat: usul.tanggal_sertifikat && fromDay(usul.tanggal_sertifikat),
      cover: null,
      id_dd_bank: null,
      no_invoice: null,
      tanggal_invoice: null,
      nilai_ijp: null,
    }),
  inquiryIjp: null,
  cetakCovering: null,
  pembayaranIjp: (tx, _pembuat, surat) => terimaPembayaran(tx, surat.objek_id, null),
};
