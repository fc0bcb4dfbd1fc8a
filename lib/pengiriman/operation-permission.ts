import type { Permission } from '#lib/auth/permissions.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';

/** What a person must hold for a letter of each operation to go in their name. A missing operation does not compile. */
export const operationPermission: { readonly [O in Operasi]: Permission } = {
  penjaminanBaru: 'covering.ajukan',
  penjaminanSpr: 'covering.spr',
  pembayaranIjp: 'covering.bayar',
  inquiryIjp: 'covering.tanyakan',
  cetakCovering: 'covering.cetak',
  requestKlaim: 'klaim.ajukan',
  uploadDokumen: 'klaim.unggah',
  inquiryKlaim: 'klaim.tanyakan',
  pengajuanSubrogasi: 'subrogasi.ajukan',
  pembayaranSubrogasi: 'subrogasi.ajukan',
};
