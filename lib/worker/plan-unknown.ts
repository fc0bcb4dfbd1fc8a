import type { Tx } from '#lib/db.ts';
import { unknownDelay } from '#lib/intervals.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { pastikanKlaim } from '#lib/klaim/pastikan-klaim.ts';
import { provenToReplay } from '#lib/pengiriman/proven-to-replay.ts';
import type { LetterRow } from './claim.ts';

/**
 * How the guarantor can be asked what became of a letter: files an inquiry about it, in the name of the letter's answerer. Null where the
 * contract has no such question, and for reads, which are never unknown. A missing operation does not compile.
 */
export const inquiryAbout: { readonly [O in Operasi]: typeof pastikanKlaim | null } = {
  penjaminanBaru: null,
  inquiryIjp: null,
  cetakCovering: null,
  pembayaranIjp: null,
  penjaminanSpr: null,
  requestKlaim: pastikanKlaim,
  uploadDokumen: null,
  inquiryKlaim: null,
  pengajuanSubrogasi: null,
  pembayaranSubrogasi: null,
};

/** When an unknown outcome is looked into by itself next: sent again where that is proven safe, asked about where it can be; null: neither. */
export async function planUnknown(tx: Tx, surat: Pick<LetterRow, 'operasi' | 'pastikan_ke'>, now: Date): Promise<Date | null> {
  const operasi = surat.operasi as Operasi;
  if (!inquiryAbout[operasi] && !(await provenToReplay(operasi, tx))) return null;
  return new Date(now.getTime() + unknownDelay(surat.pastikan_ke));
}
