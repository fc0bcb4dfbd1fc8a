import { kembalikanPermohonan } from '#lib/covering/kembalikan-permohonan.ts';
import type { Pemulihan } from '#lib/koneksi/kembalikan-surat.ts';

/** Cancelled is all it takes: the bill can be paid again, the question asked again, and the record shows it. */
const cukupBatal = async () => false;

/** What comes back of each operation's letter that is taken back before it left. */
export const pemulihan: Pemulihan = {
  penjaminanBaru: async (tx, surat) => (await kembalikanPermohonan(tx, surat)) !== null,
  penjaminanSpr: cukupBatal,
  inquiryIjp: cukupBatal,
  cetakCovering: cukupBatal,
  pembayaranIjp: cukupBatal,
  requestKlaim: cukupBatal,
  uploadDokumen: cukupBatal,
  inquiryKlaim: cukupBatal,
  pengajuanSubrogasi: cukupBatal,
  pembayaranSubrogasi: cukupBatal,
};
