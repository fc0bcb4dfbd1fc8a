import { describe, expect, it } from 'vitest';
import { type About, readers } from './answer.ts';
import { contohCover, contohJawabanPenjaminanBaru } from './contract/fixtures.ts';
import { parseProfile } from './contract/profile.ts';
import { readEnvelope } from './envelope.ts';

const about: About = { noRekening: '1000Q614', nomorAplikasi: '1000Q614' };
const accepted = (data: unknown, switches: object = {}, whose: About = about) => {
  const body = Buffer.from(JSON.stringify({ status: true, data, message: null }));
  return { envelope: readEnvelope(body), body, about: whose, profile: parseProfile(switches) };
};
const { data } = contohJawabanPenjaminanBaru;

describe('the answer of a penjaminan baru', () => {
  it('is the document’s, its certificate verbatim and the cover code out of its url', () => {
    expect(readers.penjaminanBaru(accepted(data))).toEqual({
      answer: {
        no_rekening: '1000Q614',
        nomor_aplikasi: '1000Q614',
        no_sertifikat: 'KR2 2023 02.03 33 113 0 00000013',
        tanggal_sertifikat: '2023-06-16',
        cover: contohCover,
        id_dd_bank: '41',
        no_invoice: null,
        tanggal_invoice: null,
        nilai_ijp: null,
      },
    });
  });

  it('may bring the invoice, and may be a list of one', () => {
    const invoice = { no_invoice: 946825, tanggal_invoice: '2023-06-16 10:11:12', nilai_ijp: 'Rp 2.726.925' };
    expect(readers.penjaminanBaru(accepted([{ ...data, ...invoice }]))).toMatchObject({
      answer: { no_invoice: '946825', tanggal_invoice: '2023-06-16', nilai_ijp: '2726925' },
    });
  });

  it('without a number counts only where the certificate comes after payment', () => {
    for (const without of [{ ...data, no_sertifikat: null }, { ...data, no_sertifikat: ' ' }, null, []]) {
      expect(readers.penjaminanBaru(accepted(without))).toEqual({ fault: 'no_certificate' });
      const later = readers.penjaminanBaru(accepted(without, { 'sertifikat.saat': 'setelah_bayar' }));
      expect(later).toMatchObject({ answer: { no_sertifikat: null } });
    }
  });

  it('with a number that cannot be kept is not understood', () => {
    for (const no_sertifikat of ['K'.repeat(52), 'KR2\u0000', 'KR2\\1']) {
      expect(readers.penjaminanBaru(accepted({ ...data, no_sertifikat }, { 'sertifikat.saat': 'setelah_bayar' }))).toEqual({
        fault: 'unreadable_certificate',
      });
    }
    expect(readers.penjaminanBaru(accepted({ ...data, no_sertifikat: 'K'.repeat(51) }))).toHaveProperty('answer');
  });

  it.each([
    ['account', { ...data, no_rekening: '1000Q615' }],
    ['application', { ...data, nomor_aplikasi: '1000Q61' }],
    ['application by its other name', { ...data, nomor_aplikasi: undefined, no_aplikasi: 'X' }],
    ['account with a leading zero', { ...data, no_rekening: '01000Q614' }],
  ])('for another %s is not ours', (_what, other) => {
    expect(readers.penjaminanBaru(accepted(other))).toEqual({ fault: 'other_account' });
  });

  it('is found among the rows of others, and must be one', () => {
    const other = { ...data, no_rekening: 'LAIN' };
    expect(readers.penjaminanBaru(accepted([other, data]))).toHaveProperty('answer');
    expect(readers.penjaminanBaru(accepted([data, data]))).toEqual({ fault: 'unreadable_rows' });
  });

  it('does not lend the cover of another guarantee', () => {
    const foreign = readers.penjaminanBaru(
      accepted({ url_sertifikat: data.url_sertifikat, no_sertifikat: 'KR2' }, {}, { noRekening: 'LAIN' }),
    );
    expect(foreign).toMatchObject({ answer: { cover: null, id_dd_bank: null } });
  });

  it('compares a long account number given as a JSON number, digit by digit', () => {
    const body = Buffer.from('{"status":true,"data":{"no_rekening":9007199254740993,"no_sertifikat":"KR2"}}');
    const read = (noRekening: string) =>
      readers.penjaminanBaru({ envelope: readEnvelope(body), body, about: { noRekening }, profile: parseProfile({}) });
    expect(read('9007199254740993')).toMatchObject({ answer: { no_rekening: '9007199254740993' } });
    expect(read('9007199254740992')).toEqual({ fault: 'other_account' });
  });
});

describe('the answer of an inquiry IJP', () => {
  const row = { jangka_waktu_kredit: '12', total_ijp: '200000', angsuran_ijp: '200000.50', tahun_ke: '1' };
  const wanted = { jangka_waktu_kredit: '12', total_ijp: '200000', angsuran_ijp: '200000.5', tahun_ke: '1' };

  it('is rows by year, from a list or one object', () => {
    expect(readers.inquiryIjp(accepted([row]))).toEqual({ answer: { rows: [wanted] } });
    expect(readers.inquiryIjp(accepted(row))).toEqual({ answer: { rows: [wanted] } });
    const years = readers.inquiryIjp(accepted([{ ...row, tahun_ke: 10 }, { ...row, tahun_ke: '02' }, row]));
    expect(years).toMatchObject({ answer: { rows: [{ tahun_ke: '1' }, { tahun_ke: '2' }, { tahun_ke: '10' }] } });
  });

  it('may be empty right after filing', () => {
    for (const nothing of [null, [], {}, '']) expect(readers.inquiryIjp(accepted(nothing))).toEqual({ answer: { rows: [] } });
  });

  it('is not understood where years are missing, doubled, or of another account', () => {
    for (const bad of [[{ ...row, tahun_ke: null }], [{ ...row, tahun_ke: '0' }], [row, row], 'teks', [1]]) {
      expect(readers.inquiryIjp(accepted(bad))).toEqual({ fault: 'unreadable_rows' });
    }
    expect(readers.inquiryIjp(accepted([{ ...row, no_rekening: 'LAIN' }]))).toEqual({ fault: 'other_account' });
  });
});

describe('the answer of a pembayaran IJP', () => {
  const paid = {
    no_rekening: '1000Q614',
    nomor_aplikasi: '1000Q614',
    pembayaran_ijp: 'Rp 2.726.925',
    nilai_penagihan: 'Rp 1.800.000',
    total_pembayaran_ijp: 'Rp 1.800.000',
    sisa_tagihan: 'Rp 926.924',
    pembayaran_ijp_ke: 1,
  };

  it('is the document’s, one rupiah off and left so', () => {
    expect(readers.pembayaranIjp(accepted(paid))).toEqual({
      answer: {
        pembayaran_ijp: '2726925',
        nilai_penagihan: '1800000',
        total_pembayaran_ijp: '1800000',
        sisa_tagihan: '926924',
        pembayaran_ijp_ke: '1',
        tagihan: '2726925',
        dibayar: '1800000',
        no_sertifikat: null,
        tanggal_sertifikat: null,
      },
    });
  });

  it('brings the certificate where that comes after payment', () => {
    const brought = { no_sertifikat: 'KR2 2023 02.03 33 113 0 00000013', tanggal_sertifikat: '2023-06-16' };
    expect(readers.pembayaranIjp(accepted({ ...paid, ...brought }))).toMatchObject({ answer: brought });
  });

  it('has bill and payment the other way round by switch', () => {
    expect(readers.pembayaranIjp(accepted(paid, { 'ijp.labels': 'swapped' }))).toMatchObject({
      answer: { pembayaran_ijp: '2726925', tagihan: '1800000', dibayar: '2726925' },
    });
  });

  it('for another account is not ours', () => {
    expect(readers.pembayaranIjp(accepted({ ...paid, no_rekening: '95006205' }))).toEqual({ fault: 'other_account' });
  });
});

describe('the answer of a print', () => {
  const profile = parseProfile({});
  const print = (text: string) => {
    const body = Buffer.from(text);
    return readers.cetakCovering({ envelope: readEnvelope(body), body, about, profile });
  };

  it('is a PDF, an envelope or anything else is not', () => {
    const text = '%PDF-1.7\n1 0 obj <</Type /Page>> endobj\n%%EOF\n';
    expect(print(text)).toEqual({ answer: { bytes: Buffer.from(text), contentType: 'application/pdf' } });
    expect(print('{"status":true}')).toEqual({ fault: 'not_a_document' });
    expect(print('<html>')).toEqual({ fault: 'not_a_document' });
    expect(print('%PDF-1.7\n/OpenAction <</S /JavaScript /JS (x)>>\n%%EOF')).toEqual({ fault: 'unsafe_document' });
  });
});
