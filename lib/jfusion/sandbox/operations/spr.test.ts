import { afterEach, describe, expect, test } from 'vitest';
import { type Json, jsonOf, type Partner, type Reply, startPartner } from '../test-partner.ts';
import { baru, inquiry, lain, nomorPertama, PATH, pembayaran, spr } from '../test-requests.ts';

let partner: Partner;
afterEach(() => partner.close());
const playing = async (profile: Json = {}, more: Json = {}): Promise<void> => {
  partner = await startPartner({ profile, ...more });
  await partner.call(PATH.baru, baru);
};
const file = async (change: Json = {}): Promise<Reply> => partner.call(PATH.spr, { ...spr, ...change });
const numberOf = (reply: Reply): unknown => (jsonOf(reply).data as Json).no_sertifikat;
const told = (reply: Reply): [number, unknown] => [reply.status, jsonOf(reply).message];

test('an SPR continues a certificate, with bills, a payment and a print of its own', async () => {
  await playing();
  const filed = await file();
  expect(jsonOf(filed)).toMatchObject({
    status: true,
    data: { no_rekening: '1000Q615', nomor_aplikasi: 'SPR-1', no_sertifikat: `${nomorPertama}-R1`, nilai_ijp: '300000' },
    message: 'Success create penjaminan SPR.',
  });
  await partner.restart();
  const asked = { ...inquiry, no_aplikasi: 'SPR-1', no_rekening_pinjaman: '1000Q615', no_sertifikat: `${nomorPertama}-R1` };
  const bills = await partner.call(PATH.inquiry, { ...asked, jenis_pengajuan: 1 }, { method: 'GET' });
  expect((jsonOf(bills).data as Json[]).map(({ angsuran_ijp }) => angsuran_ijp)).toEqual(['300000', '300000']);
  expect(jsonOf(await partner.call(PATH.inquiry, asked, { method: 'GET' }))).toMatchObject({
    status: false,
    message: expect.stringContaining('SPR'),
  });

  const names = { nomor_aplikasi: 'SPR-1', no_rekening: '1000Q615', no_sertifikat: `${nomorPertama}-R1`, plafon_kredit: 20000000 };
  const payment = { ...pembayaran, ...names, partner_reference_id: 'BYR-9' };
  expect(told(await partner.call(PATH.bayar, payment))).toEqual([422, expect.stringContaining('jenis_penjaminan harus 2')]);
  expect((await partner.call(PATH.bayar, { ...payment, jenis_penjaminan: 2 })).status).toBe(200);

  const print = new URL(String((jsonOf(filed).data as Json).url_sertifikat)).search;
  const printing = { method: 'GET', signature: null, headers: { Accept: 'application/pdf' } };
  expect((await partner.call(`${PATH.cetak}${print}`, '', printing)).headers['content-type']).toBe('application/pdf');
});

test('a chain counts on from its first certificate, and each link can be continued once', async () => {
  await playing();
  await file({ status_data: 1 });
  const second = {
    nomor_aplikasi: 'SPR-2',
    no_rekening_lama: '1000Q615',
    no_sertifikat_lama: `${nomorPertama}-1S1`,
    partner_reference_id: 'SPR-2',
  };
  expect(numberOf(await file({ ...second, status_data: 3 }))).toBe(`${nomorPertama}-R2`);
  expect(told(await file({ nomor_aplikasi: 'SPR-3', partner_reference_id: 'SPR-3' }))).toEqual([
    409,
    expect.stringContaining('sudah dilanjutkan'),
  ]);
});

describe('an SPR is refused', () => {
  test.each<[string, Json, number, RegExp]>([
    ['of a certificate that is not known', { no_sertifikat_lama: 'KR2' }, 422, /no_sertifikat_lama KR2 tidak ditemukan/],
    ['from another account', { no_rekening_lama: '9' }, 422, /no_rekening_lama bukan/],
    ['from another first account', { no_rekening_asal: '9' }, 422, /no_rekening_asal bukan/],
    ['under the application it continues', { nomor_aplikasi: '1000Q614' }, 422, /harus berbeda/],
    ['under an application that is there', { nomor_aplikasi: 'A2' }, 409, /nomor_aplikasi A2 sudah ada/],
    ['on an account of another', { no_rekening_baru: 'A2' }, 409, /no_rekening_baru A2/],
    ['ending before it begins', { tanggal_akhir: '2023-06-13' }, 422, /tanggal_akhir/],
    ['with part of a month', { jangka_waktu: 24.5 }, 400, /jangka_waktu harus bilangan bulat/],
    ['with an unknown kind', { status_data: 4 }, 400, /status_data harus salah satu dari 1, 2, 3/],
  ])('%s', async (_title, change, status, message) => {
    await playing();
    await partner.call(PATH.baru, lain('A2'));
    expect(told(await file(change))).toEqual([status, expect.stringMatching(message)]);
  });
});

test('with certificates after payment, the payment brings the SPR’s own number', async () => {
  await playing();
  await partner.configure({ profile: { 'sertifikat.saat': 'setelah_bayar' } });
  expect(numberOf(await file())).toBeNull();
  const names = { nomor_aplikasi: 'SPR-1', no_rekening: '1000Q615', no_sertifikat: '-', plafon_kredit: 20000000, jenis_penjaminan: 2 };
  const paid = await partner.call(PATH.bayar, { ...pembayaran, ...names, partner_reference_id: 'BYR-9' });
  expect(numberOf(paid)).toBe(`${nomorPertama}-R1`);
});

test('a repeated SPR takes effect once, or twice under “efek_kedua”', async () => {
  await playing();
  expect(numberOf(await file())).toBe(numberOf(await file()));
  await partner.configure({ replay: 'efek_kedua' });
  expect(numberOf(await file())).toBe(`${nomorPertama}-R2`);
  expect((await partner.ledger()).counts).toMatchObject({ penjaminanSpr: 2 });
});
