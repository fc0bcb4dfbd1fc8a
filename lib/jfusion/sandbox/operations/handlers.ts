import type { Operasi } from '../../contract/endpoints.ts';
import { cetakCovering } from './cetak-covering.ts';
import type { Handler } from './handler.ts';
import { inquiryIjp } from './inquiry-ijp.ts';
import { inquiryKlaim } from './inquiry-klaim.ts';
import { pembayaranIjp } from './pembayaran-ijp.ts';
import { pembayaranSubrogasi } from './pembayaran-subrogasi.ts';
import { pengajuanSubrogasi } from './pengajuan-subrogasi.ts';
import { penjaminanBaru } from './penjaminan-baru.ts';
import { penjaminanSpr } from './penjaminan-spr.ts';
import { requestKlaim } from './request-klaim.ts';
import { uploadDokumen } from './upload-dokumen.ts';

/** One row an operation of the endpoint table: a missing one does not compile. */
export const handlers: { readonly [O in Operasi]: Handler<O> } = {
  penjaminanBaru,
  penjaminanSpr,
  inquiryIjp,
  cetakCovering,
  pembayaranIjp,
  requestKlaim,
  uploadDokumen,
  inquiryKlaim,
  pengajuanSubrogasi,
  pembayaranSubrogasi,
};
