import { afterEach, beforeEach, expect, test } from 'vitest';
import { jsonOf, type Partner, send, startPartner } from './test-partner.ts';
import { baru, inquiry, nomorPertama, PATH, pembayaran } from './test-requests.ts';

const COVER =
  '7b226e6f6d6f725f61706c696b617369223a223130303051363134222c226e6f5f72656b656e696e67223a223130303051363134222c2269645f64645f62616e6b223a223431227d';

let partner: Partner;
beforeEach(async () => {
  partner = await startPartner();
});
afterEach(() => partner.close());

test('a partner files the document’s example, asks for the fee, pays it in two parts and prints the certificate', async () => {
  const filed = await partner.call(PATH.baru, baru);
  expect([filed.status, jsonOf(filed)]).toEqual([
    200,
    {
      status: true,
      data: {
        no_rekening: '1000Q614',
        nomor_aplikasi: '1000Q614',
        no_sertifikat: nomorPertama,
        tanggal_sertifikat: '2023-06-16',
        url_sertifikat: `http://10.220.60.12:7777/api/v1/banks/1/covering/print?cover=${COVER}`,
        no_invoice: expect.stringMatching(/^94682023\d{8}$/),
        tanggal_invoice: '2023-06-16',
        nilai_ijp: '525000',
      },
      message: 'Success create penjaminan baru.',
    },
  ]);

  const asked = await partner.call(PATH.inquiry, inquiry, { method: 'GET' });
  const year = (tahun_ke: string, angsuran_ijp: string) => ({ jangka_waktu_kredit: '36.5', total_ijp: '1596875', angsuran_ijp, tahun_ke });
  expect(jsonOf(asked)).toEqual({
    status: true,
    data: [year('1', '525000'), year('2', '525000'), year('3', '525000'), year('4', '21875')],
    message: 'Success get data pembayaran IJP.',
  });

  const paid = await partner.call(PATH.bayar, pembayaran);
  expect(jsonOf(paid).data).toEqual({
    no_rekening: '1000Q614',
    nomor_aplikasi: '1000Q614',
    pembayaran_ijp: 'Rp 525.000',
    nilai_penagihan: 'Rp 300.000',
    total_pembayaran_ijp: 'Rp 300.000',
    sisa_tagihan: 'Rp 225.000',
    pembayaran_ijp_ke: 1,
  });
  const rest = await partner.call(PATH.bayar, { ...pembayaran, nilai_ijp: 224999.5, partner_reference_id: 'BYR-2' });
  expect(jsonOf(rest).data).toMatchObject({ total_pembayaran_ijp: 'Rp 524.999,50', sisa_tagihan: 'Rp 0,50', pembayaran_ijp_ke: 2 });

  const printing = { method: 'GET', signature: null, headers: { Accept: 'application/pdf, application/json' } };
  const printed = await partner.call(`${PATH.cetak}?cover=${COVER}`, '', printing);
  expect([printed.status, printed.headers['content-type'], printed.body.subarray(0, 5).toString()]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ]);

  const { counts, effects, requests } = await partner.ledger();
  expect(counts).toEqual({ penjaminanBaru: 1, pembayaranIjp: 2 });
  expect(effects[0]).toMatchObject({ operasi: 'penjaminanBaru', partner_reference_id: 'KLM0001JATIM', isi: { plafon_kredit: '35000000' } });
  expect(requests.map(({ operasi, tandaTangan, httpStatus }) => [operasi, tandaTangan, httpStatus])).toEqual([
    ['token', 'tidak diperiksa', 200],
    ['penjaminanBaru', 'sah', 200],
    ['inquiryIjp', 'sah', 200],
    ['pembayaranIjp', 'sah', 200],
    ['pembayaranIjp', 'sah', 200],
    ['cetakCovering', 'tidak diperiksa', 200],
  ]);
});

test('a certificate, an account or a cover that it does not know is answered with a status false', async () => {
  await partner.call(PATH.baru, baru);
  const asked = await partner.call(PATH.inquiry, { ...inquiry, no_rekening_pinjaman: '1' }, { method: 'GET' });
  expect([asked.status, jsonOf(asked)]).toMatchObject([200, { status: false, data: null }]);
  const printing = { method: 'GET', signature: null, headers: { Accept: 'application/pdf' } };
  const strange = Buffer.from('{"nomor_aplikasi":"1","no_rekening":"1","id_dd_bank":"41"}').toString('hex');
  for (const cover of [strange, 'zz', COVER.replace('3431227d', '3432227d')]) {
    const printed = await partner.call(`${PATH.cetak}?cover=${cover}`, '', printing);
    expect(jsonOf(printed)).toMatchObject({ status: false, data: null });
  }
});

test('numbers of certificates run through the year of filing and begin again with the next', async () => {
  const next = async (nomor: string) => {
    const filed = await partner.call(PATH.baru, { ...baru, nomor_aplikasi: nomor, no_rekening: nomor, partner_reference_id: nomor });
    return (jsonOf(filed).data as { no_sertifikat: string }).no_sertifikat;
  };
  expect([await next('A'), await next('B')]).toEqual([nomorPertama, nomorPertama.replace(/1$/, '2')]);
  partner.clock = new Date('2023-12-31T17:00:00Z');
  await partner.restart();
  expect(await next('C')).toBe('KR2 2024 02.03 33 113 0 00000001');
});

test('filings at the same moment each get a number of their own', async () => {
  await partner.token();
  const filed = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      partner.call(PATH.baru, { ...baru, nomor_aplikasi: `A${n}`, no_rekening: `R${n}`, partner_reference_id: `P${n}` }),
    ),
  );
  expect(new Set(filed.map((reply) => (jsonOf(reply).data as { no_sertifikat: string }).no_sertifikat)).size).toBe(20);
});

test('health is answered without a token', async () => {
  expect((await send(`${partner.url}/health`)).status).toBe(200);
});
