import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, jsonOf, otherKeys, type Partner, type Reply, send, signature, startPartner } from './test-partner.ts';
import { baru, inquiry, lain, PATH, pembayaran } from './test-requests.ts';

let partner: Partner;
beforeAll(async () => {
  partner = await startPartner();
  expect((await partner.call(PATH.baru, baru)).status).toBe(200);
});
afterAll(() => partner.close());

function expectRefusal(reply: Reply, status: number, message: RegExp): void {
  expect(jsonOf(reply)).toEqual({ status: false, data: null, message: expect.stringMatching(message) });
  expect(reply.status).toBe(status);
}
const without = (body: Json, name: string): Json => Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));
const effects = async (): Promise<number> => (await partner.ledger()).effects.length;

describe('bearer', () => {
  test.each([
    ['no token', { headers: { Authorization: '' } }, /Bearer/],
    ['a strange token', { bearer: 'c:abc' }, /tidak dikenal/],
  ])('%s is a 401', async (_title, more, message) => expectRefusal(await partner.call(PATH.baru, lain('T1'), more), 401, message));

  test('a token past its hour is a 401', async () => {
    const bearer = await partner.token();
    const before = partner.clock;
    partner.clock = new Date(before.getTime() + 3_600_000);
    expectRefusal(await partner.call(PATH.baru, lain('T2'), { bearer }), 401, /kedaluwarsa/);
    partner.clock = before;
  });
});

describe('signature', () => {
  const body = JSON.stringify(lain('S1'));
  test.each([
    ['an absent one', null, /tidak ada/],
    ['one that is not base64', 'bukan!', /base64/],
    ['one over other bytes', signature(`${body} `), /tidak cocok/],
    ['one by another key', signature(body, 32, otherKeys.privateKey), /tidak cocok/],
    ['one with the longest salt', signature(body, 222), /salt.*32/],
    ['one without salt', signature(body, 0), /salt.*32/],
    ['one in the other mode', signature(body, 'pkcs1'), /PKCS1/],
  ])('%s is a 401 that says so', async (_title, given, message) => {
    expectRefusal(await partner.call(PATH.baru, body, { signature: given }), 401, message);
  });

  test('one where none is asked for is refused', async () => {
    const reply = await partner.call(`${PATH.cetak}?cover=7b7d`, '', { method: 'GET', signature: 'AAAA', headers: { Accept: '*/*' } });
    expectRefusal(reply, 400, /tidak diminta/);
  });
});

describe('bytes and headers', () => {
  test.each<[string, string, number, RegExp]>([
    ['a byte beyond ASCII', JSON.stringify({ ...lain('B1'), nama_debitur: 'JOSÉ' }), 400, /ASCII/],
    ['a line break', JSON.stringify(lain('B1'), null, 1), 400, /ASCII satu baris/],
    ['spaces between members', JSON.stringify(lain('B1')).replaceAll('","', '", "'), 400, /tanpa spasi/],
    ['a trailing comma', JSON.stringify(lain('B1')).replace(/\}$/, ',}'), 400, /bukan objek JSON/],
    ['an array', '[]', 400, /bukan objek JSON/],
    ['a nested value', '{"a":{"b":1}}', 400, /satu lapis/],
    ['a key twice', JSON.stringify(lain('B1')).replace('{', '{"coverage":70,'), 400, /coverage tertulis lebih dari satu kali/],
  ])('%s is refused', async (_title, body, status, message) => expectRefusal(await partner.call(PATH.baru, body), status, message));

  test.each<[string, string, { method?: string; headers?: Record<string, string> }, number, RegExp]>([
    ['another content type', PATH.baru, { headers: { 'Content-Type': 'text/plain' } }, 415, /application\/json/],
    ['an Accept that leaves the answer out', PATH.baru, { headers: { Accept: 'text/html' } }, 400, /Accept/],
    ['another method', PATH.baru, { method: 'PUT' }, 405, /POST/],
    ['an unknown path', '/penjaminan/lama', {}, 404, /tidak dikenal/],
    ['another partner in the path', '/../2/penjaminan/baru', {}, 404, /tidak dikenal/],
    ['a query where none belongs', `${PATH.baru}?a=1`, {}, 400, /parameter/],
  ])('%s is refused', async (_title, path, more, status, message) => {
    expectRefusal(await partner.call(path, lain('H1'), more), status, message);
  });

  test('a body over one megabyte is a 413', async () => {
    expectRefusal(await partner.call(PATH.baru, 'x'.repeat(1024 * 1024 + 1), { signature: 'AAAA' }), 413, /1 MB/);
  });
});

describe('fields', () => {
  test.each<[string, Json, RegExp]>([
    ['a missing field', without(lain('F1'), 'cif'), /Field cif wajib diisi/],
    ['an empty one', { ...lain('F1'), cif: '' }, /cif wajib diisi/],
    [
      'a missing lembaga_linkage with linkage E',
      { ...without(lain('F1'), 'lembaga_linkage'), jenis_linkage: 'E' },
      /lembaga_linkage.*Executing/,
    ],
    ['a missing npwp above 50 million', { ...without(lain('F1'), 'npwp'), plafon_kredit: 50000001 }, /npwp.*50\.000\.000/],
    ['a number written as text', { ...lain('F1'), plafon_kredit: '35000000' }, /plafon_kredit harus ditulis sebagai angka/],
    ['a text written as number', { ...lain('F1'), kode_bank: 113 }, /kode_bank harus ditulis sebagai teks/],
    ['null', { ...lain('F1'), no_hp: null }, /no_hp harus ditulis sebagai teks/],
    ['a fraction in an integer', { ...lain('F1'), omset_usaha: 1.5 }, /omset_usaha harus bilangan bulat/],
    ['an exponent', { ...lain('F1'), nilai_agunan: 1e21 }, /nilai_agunan harus angka/],
    ['a negative number', { ...lain('F1'), modal_usaha: -1 }, /modal_usaha harus angka/],
    ['two decimals in months', { ...lain('F1'), jangka_waktu: 36.55 }, /jangka_waktu paling banyak 1 angka/],
    ['a text that is too long', { ...lain('F1'), kode_pos: '572821' }, /kode_pos lebih dari 5 karakter/],
    ['a number that is too long', { ...lain('F1'), plafon_kredit: 1234567890123 }, /plafon_kredit lebih dari 12 angka/],
    ['an unknown code', { ...lain('F1'), jenis_kur: 3 }, /jenis_kur harus salah satu dari 1, 2, 4, 5, 6/],
    ['a day that is not', { ...lain('F1'), tanggal_lahir: '2023-02-29' }, /tanggal_lahir harus tanggal/],
    ['no worker at all', { ...lain('F1'), jumlah_tenaga_kerja: '0' }, /jumlah_tenaga_kerja paling sedikit 1/],
    ['an unknown field', { ...lain('F1'), warna: 'biru' }, /warna tidak dikenal/],
    ['no_telepon while its switch is off', { ...lain('F1'), no_telepon: '08' }, /no_telepon tidak dikenal/],
    [
      'the other name of a switch',
      { ...without(lain('F1'), 'nomor_aplikasi'), no_aplikasi: 'F1' },
      /nomor_aplikasi wajib.*no_aplikasi tidak dikenal/,
    ],
    ['a reference in small letters', { ...lain('F1'), partner_reference_id: 'ref-1' }, /partner_reference_id harus/],
    ['a reference of 37', { ...lain('F1'), partner_reference_id: 'A'.repeat(37) }, /partner_reference_id harus/],
  ])('%s is refused by name', async (_title, body, message) => {
    const text = JSON.stringify(body);
    expectRefusal(await partner.call(PATH.baru, text), 400, message);
  });
});

describe('business', () => {
  test.each<[string, string, Json, number, RegExp]>([
    [
      'an application that is already there',
      PATH.baru,
      { ...lain('Z1'), nomor_aplikasi: baru.nomor_aplikasi },
      409,
      /nomor_aplikasi 1000Q614 sudah ada/,
    ],
    [
      'an account that is already there',
      PATH.baru,
      { ...lain('Z1'), no_rekening: baru.no_rekening },
      409,
      /no_rekening 1000Q614 sudah ada/,
    ],
    ['a bank code of another', PATH.baru, { ...lain('Z1'), kode_bank: '002' }, 422, /kode_bank 002/],
    ['an end before the beginning', PATH.baru, { ...lain('Z1'), tanggal_akhir: '2023-06-13' }, 422, /tanggal_akhir/],
    ['a payment for a certificate not known', PATH.bayar, { ...pembayaran, no_sertifikat: 'KR2' }, 422, /tidak ditemukan/],
    [
      'a payment above the bill',
      PATH.bayar,
      { ...pembayaran, nilai_ijp: 525000.01 },
      422,
      /nilai_ijp Rp 525\.000,01 melebihi.*Rp 525\.000/,
    ],
    ['a payment for a year that is not', PATH.bayar, { ...pembayaran, tahun_ke: 5 }, 422, /tahun_ke 5 tidak ada/],
    ['a payment with another plafond', PATH.bayar, { ...pembayaran, plafon_kredit: 1 }, 422, /plafon_kredit berbeda/],
    ['a payment with another kind of KUR', PATH.bayar, { ...pembayaran, tipe_kredit: '2' }, 422, /tipe_kredit berbeda/],
    ['a payment as SPR', PATH.bayar, { ...pembayaran, jenis_penjaminan: 2 }, 422, /jenis_penjaminan/],
    ['a payment with another bank', PATH.bayar, { ...pembayaran, kode_bank: '002' }, 422, /kode_bank 002/],
  ])('%s is refused and leaves no effect', async (_title, path, body, status, message) => {
    const before = await effects();
    expectRefusal(await partner.call(path, body), status, message);
    expect(await effects()).toBe(before);
  });

  test('an inquiry as SPR finds nothing', async () => {
    expectRefusal(await partner.call(PATH.inquiry, { ...inquiry, jenis_pengajuan: 1 }, { method: 'GET' }), 200, /SPR/);
  });
});

describe('token', () => {
  const ask = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    send(`${partner.url}/api/v1/oauth/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...form }).toString(),
    });
  test('a wrong secret is a 401', async () =>
    expectRefusal(await ask({ client_id: 'mitra-uji', client_secret: 'x' }), 401, /tidak dikenal/));
  test('another grant is a 400', async () => expectRefusal(await ask({ grant_type: 'password' }), 400, /grant_type/));
  test('JSON is a 415', async () => expectRefusal(await ask({}, { 'Content-Type': 'application/json' }), 415, /urlencoded/));
});
