import { Refusal } from '../answer.ts';
import { type Book, type Penjaminan, sebutanOf } from '../book.ts';
import { rupiahText, rupiahToSen } from '../rupiah.ts';
import { tanggalJakarta } from '../tanggal.ts';
import type { Handler } from './handler.ts';

/** Takes a claim on a certificate that stands: one open claim an account, within the share of the plafond that is guaranteed. */
export const requestKlaim: Handler<'requestKlaim'> = {
  effect: true,
  message: 'Success create pengajuan klaim.',
  perform: (values, { book, now }, again) => {
    const { no_spk, tgl_spk, no_rekening, nomor_aplikasi, nomor_sertifikat } = values;
    const penjaminan = book.find(sebutanOf(values));
    if (!penjaminan) {
      throw new Refusal(422, 'Penjaminan tidak ditemukan: nomor_aplikasi, no_rekening dan nomor sertifikat tidak cocok.');
    }
    if (!penjaminan.sertifikat) throw new Refusal(422, 'Sertifikat penjaminan ini belum terbit; klaim belum dapat diajukan.');
    const today = tanggalJakarta(now);
    if (tgl_spk.slice(0, 4) !== today.slice(0, 4)) throw new Refusal(422, `Field tgl_spk wajib tahun berjalan, ${today.slice(0, 4)}.`);
    if (!again) {
      if (book.klaim.ofSpk(no_spk).length > 0) throw new Refusal(409, `Klaim dengan no_spk ${no_spk} sudah ada.`);
      const open = book.klaim.openOf(no_rekening);
      if (open) throw new Refusal(409, `Rekening ${no_rekening} masih punya klaim yang belum diputus, no_spk ${open.isi.no_spk}.`);
      const left = sisaPertanggungan(book, penjaminan, no_rekening);
      const asked = rupiahToSen(values.nilai_tuntutan_klaim);
      if (asked > left) {
        throw new Refusal(
          422,
          `Field nilai_tuntutan_klaim ${rupiahText(asked)} melebihi sisa pertanggungan 70 % plafon, ${rupiahText(left)}.`,
        );
      }
    }
    return { no_rekening, nomor_aplikasi, no_sertifikat: nomor_sertifikat, tanggal_rekam: today };
  },
};

/** What may still be approved on a guarantee, in sen: its coverage of the plafond, less what its account's claims were granted. */
export function sisaPertanggungan(book: Book, { isi }: Penjaminan, noRekening: string): bigint {
  const covered = (rupiahToSen(isi.plafon_kredit ?? '0') * BigInt(isi.coverage ?? '70')) / 100n;
  const granted = book.klaim
    .ofAccount(noRekening)
    .reduce((sum, { keputusan }) => sum + (keputusan?.putusan === 'disetujui' ? keputusan.pokokSen + keputusan.bungaSen : 0n), 0n);
  return covered > granted ? covered - granted : 0n;
}
