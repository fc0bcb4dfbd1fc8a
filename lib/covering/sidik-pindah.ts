import { approvalHash } from '#lib/persetujuan/approval.ts';

/** What a decision on a move is bound to: the guarantee, both branches and the reason as they were read. */
export function sidikPindah(usul: {
  readonly penjaminanId: string;
  readonly dari: string;
  readonly ke: string;
  readonly alasan: string;
}): string {
  return approvalHash([usul.penjaminanId, usul.dari, usul.ke, usul.alasan]);
}
