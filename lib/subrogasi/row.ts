import type { Payload } from '#lib/jfusion/contract/endpoints.ts';
import { toDay } from '#lib/tanggal.ts';
import type { Prisma } from '#prisma/client.ts';

type BarisAngsuran = Omit<
  Prisma.angsuranUncheckedCreateInput,
  'id' | 'cabang_id' | 'klaim_id' | 'ke' | 'pengiriman_id' | 'koreksi_dari_id' | 'dibuat_oleh' | 'dibuat_pada' | 'tanggal_rekam'
>;

/** What stands in the book beside what is sent: rupiah and percent, decimal strings. */
export interface Penagihan {
  readonly tertagih: string;
  readonly persen: string | null;
}

/** A checked instalment as its table row: days as dates; whom it is about stands on its claim. */
export function barisAngsuran(payload: Payload<'pengajuanSubrogasi'>, { tertagih, persen }: Penagihan): BarisAngsuran {
  return {
    no_pk: payload.no_pk ?? null,
    no_surat_subrogasi: payload.no_surat_subrogasi,
    tgl_surat_subrogasi: toDay(payload.tgl_surat_subrogasi),
    no_referensi_pembayaran: payload.no_referensi_pembayaran,
    tgl_referensi_pembayaran: toDay(payload.tgl_referensi_pembayaran),
    kode_bank_pengirim: payload.kode_bank_pengirim,
    no_rekening_pengirim: payload.no_rekening_pengirim,
    kode_bank_penerima: payload.kode_bank_penerima,
    no_rekening_penerima: payload.no_rekening_penerima,
    nilai: payload.nilai_subrogasi,
    nilai_tertagih: tertagih,
    porsi_penjamin_persen: persen,
  };
}
