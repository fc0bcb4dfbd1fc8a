import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';

export type Mode = 'selalu' | 'di_atas' | 'tidak';

/** Which operations wait for a second person until the admin decides otherwise: in the sandbox, and outside it. Inquiries and prints never do. */
export const defaultPolicy: Partial<Record<Operasi, { readonly sandbox: Mode; readonly luar: Mode }>> = {
  penjaminanBaru: { sandbox: 'tidak', luar: 'selalu' },
  penjaminanSpr: { sandbox: 'tidak', luar: 'selalu' },
  pembayaranIjp: { sandbox: 'tidak', luar: 'selalu' },
  requestKlaim: { sandbox: 'selalu', luar: 'selalu' },
  // documents belong to a claim that was approved
  uploadDokumen: { sandbox: 'tidak', luar: 'tidak' },
  pengajuanSubrogasi: { sandbox: 'selalu', luar: 'selalu' },
  // the payment confirms an instalment that was approved
  pembayaranSubrogasi: { sandbox: 'tidak', luar: 'tidak' },
};
