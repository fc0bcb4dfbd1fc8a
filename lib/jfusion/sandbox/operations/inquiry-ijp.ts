import { accepted, refused } from '../answer.ts';
import type { Handler } from './handler.ts';

/** Answers one row a year, every number a string as in the document; what is not known is a status false, not an error. */
export const inquiryIjp: Handler<'inquiryIjp'> = {
  effect: false,
  answer: (values, { book }) => {
    const penjaminan = book.find({
      nomorAplikasi: values.no_aplikasi,
      noRekening: values.no_rekening_pinjaman,
      noSertifikat: values.no_sertifikat,
    });
    if (!penjaminan) return refused(200, 'Data tidak ditemukan: no_aplikasi, no_rekening_pinjaman dan no_sertifikat tidak cocok.');
    const [wanted, label] = penjaminan.jenis === 'spr' ? ['1', 'SPR'] : ['0', 'baru'];
    if (values.jenis_pengajuan !== wanted) {
      const asked = wanted === '0' ? 'SPR' : 'baru';
      return refused(200, `Data tidak ditemukan: sertifikat ini penjaminan ${label}, yang ditanyakan ${asked}.`);
    }
    const total = penjaminan.tagihan.reduce((sum, { sen }) => sum + sen, 0n);
    const rows = penjaminan.tagihan.map(({ tahunKe, sen }) => ({
      jangka_waktu_kredit: penjaminan.isi.jangka_waktu ?? '',
      total_ijp: String(total / 100n),
      angsuran_ijp: String(sen / 100n),
      tahun_ke: String(tahunKe),
    }));
    return accepted(rows, 'Success get data pembayaran IJP.');
  },
};
