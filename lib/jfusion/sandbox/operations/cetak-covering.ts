import { parseCover } from '../../contract/cover.ts';
import { refused } from '../answer.ts';
import { drawCertificate } from '../certificate/draw.ts';
import type { Handler } from './handler.ts';

/** Answers with the certificate's document; an unknown cover, or one whose certificate is not issued, with a status false. */
export const cetakCovering: Handler<'cetakCovering'> = {
  effect: false,
  answer: async (values, { book, mitra }) => {
    const cover = parseCover(values.cover);
    if (!cover) return refused(200, 'Kode cover tidak dapat dibaca.');
    const filed = book.filed(cover.nomor_aplikasi, cover.no_rekening);
    if (filed.length === 0 || cover.id_dd_bank !== mitra.idDdBank) return refused(200, 'Kode cover tidak dikenal.');
    const issued = filed.find(({ sertifikat }) => sertifikat !== null);
    if (!issued?.sertifikat) return refused(200, 'Sertifikat belum terbit; IJP tahun pertama belum lunas.');
    const penerima = mitra.nama ?? `Mitra ${mitra.mitraId}, kode bank ${mitra.kodeBank}`;
    const body = Buffer.from(await drawCertificate(issued.isi, issued.sertifikat, penerima));
    return { status: 200, headers: { 'Content-Type': 'application/pdf' }, body };
  },
};
