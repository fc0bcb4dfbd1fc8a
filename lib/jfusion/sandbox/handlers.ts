import type { Operasi } from '../contract/endpoints.ts';
import { cetakCovering } from './cetak-covering.ts';
import type { Handler } from './handler.ts';
import { inquiryIjp } from './inquiry-ijp.ts';
import { pembayaranIjp } from './pembayaran-ijp.ts';
import { penjaminanBaru } from './penjaminan-baru.ts';

/** One row an operation of the endpoint table: a missing one does not compile. */
export const handlers: { readonly [O in Operasi]: Handler<O> } = { penjaminanBaru, inquiryIjp, cetakCovering, pembayaranIjp };
