import { afterEach, describe, expect, test } from 'vitest';
import { type Json, jsonOf, type Partner, type Reply, startPartner } from '../test-partner.ts';
import { baru, inquiryKlaim, klaim, nomorPertama, PATH, subrogasi } from '../test-requests.ts';
import { decide, upload, uploadAll, usual } from '../test-uploads.ts';

let partner: Partner;
afterEach(() => partner.close());
const playing = async (settings: Json = {}): Promise<void> => {
  partner = await startPartner(settings);
  await partner.call(PATH.baru, baru);
};
const ask = async (): Promise<Json> => {
  const reply = jsonOf(await partner.call(PATH.inquiryKlaim, inquiryKlaim, { method: 'GET' }));
  return (reply.data as Json[])[0] ?? {};
};
const told = (reply: Reply): [number, unknown] => [reply.status, jsonOf(reply).message];

test('a claim lives: received, complete, approved, paid, and instalments are recovered on it', async () => {
  await playing();
  const filed = await partner.call(PATH.klaim, klaim);
  const echo = { no_rekening: '1000Q614', nomor_aplikasi: '1000Q614', no_sertifikat: nomorPertama, tanggal_rekam: '2023-06-16' };
  expect(jsonOf(filed)).toEqual({ status: true, data: echo, message: 'Success create pengajuan klaim.' });
  expect(await ask()).toMatchObject({ persetujuan_klaim: '', flag_lengkap: '0', nomor_persetujuan: null, alasan_penolakan: null });

  await uploadAll(partner);
  expect(await ask()).toMatchObject({ persetujuan_klaim: '0', flag_lengkap: '1' });
  expect((await decide(partner, 'setujui', { pokok: '15000000', bunga: '500000.50' })).status).toBe(200);
  await partner.restart();
  expect(await ask()).toEqual({
    persetujuan_klaim: '2',
    flag_lengkap: '1',
    nomor_persetujuan: 'B.0001/EKT/SBX/STF/VI/2023',
    tgl_keputusan: '2023-06-16',
    nilai_persetujuan: '15500000.50',
    alasan_penolakan: null,
    no_rekening: '1000Q614',
    nilai_persetujuan_pokok: '15000000',
    nilai_persetujuan_bunga: '500000.50',
  });

  expect(told(await partner.call(PATH.subrogasi, subrogasi))).toEqual([422, expect.stringContaining('belum dibayar')]);
  expect((await decide(partner, 'bayar')).status).toBe(200);
  const first = await partner.call(PATH.subrogasi, subrogasi);
  expect(jsonOf(first)).toEqual({ status: true, data: echo, message: 'Success create pengajuan subrogasi.' });
  const paid = await partner.call(PATH.subrogasiBayar, { ...subrogasi, nilai_subrogasi: 900000, partner_reference_id: 'SUB-2' });
  expect(jsonOf(paid)).toEqual({ status: true, data: echo, message: 'Success membayar subrogasi.' });
  const next = (nilai_subrogasi: number) => ({ ...subrogasi, no_surat_subrogasi: 'S-2', nilai_subrogasi, partner_reference_id: 'SUB-3' });
  expect(told(await partner.call(PATH.subrogasi, next(14600000.51)))).toEqual([422, expect.stringContaining('Rp 14.600.000,50')]);
  expect((await partner.call(PATH.subrogasi, next(14600000.5))).status).toBe(200);
  expect((await partner.ledger()).counts).toMatchObject({
    keputusanKlaim: 1,
    pembayaranKlaim: 1,
    pengajuanSubrogasi: 2,
    pembayaranSubrogasi: 1,
  });
});

test('a refused claim says why, and leaves its account free for another', async () => {
  await playing();
  await partner.call(PATH.klaim, klaim);
  expect((await decide(partner, 'lengkapi')).status).toBe(200);
  expect((await decide(partner, 'tolak')).status).toBe(422);
  expect((await decide(partner, 'tolak', { alasan: 'Agunan belum dieksekusi' })).status).toBe(200);
  expect(await ask()).toMatchObject({ alasan_penolakan: 'Agunan belum dieksekusi', nomor_persetujuan: null, nilai_persetujuan: null });
  expect(told(await upload(partner, usual('001')))).toEqual([422, expect.stringContaining('sudah diputus')]);
  const again = { ...klaim, no_spk: 'SPK-2', partner_reference_id: 'KLM-2' };
  expect((await partner.call(PATH.klaim, again)).status).toBe(200);
});

describe('a claim is refused', () => {
  test.each<[string, Json, number, RegExp]>([
    ['on a certificate that is not known', { nomor_sertifikat: 'KR2' }, 422, /tidak ditemukan/],
    ['with a letter of last year', { tgl_spk: '2022-12-31' }, 422, /tahun berjalan, 2023/],
    ['over its share of the plafond', { nilai_tuntutan_klaim: '24500000.01' }, 422, /Rp 24\.500\.000/],
    ['without a first action', { tindakan1: '' }, 400, /tindakan1 wajib diisi/],
    ['for another cause', { penyebab_klaim: '1' }, 400, /penyebab_klaim harus salah satu dari 3/],
    ['with a number where a text belongs', { nilai_pengikatan: 19 }, 400, /nilai_pengikatan harus ditulis sebagai teks/],
    [
      'under the other name of the certificate',
      { nomor_sertifikat: undefined, no_sertifikat: nomorPertama },
      400,
      /no_sertifikat tidak dikenal/,
    ],
  ])('%s', async (_title, change, status, message) => {
    await playing();
    expect(told(await partner.call(PATH.klaim, { ...klaim, ...change }))).toEqual([status, expect.stringMatching(message)]);
  });

  test('while another of its account is open, or under a number that is there', async () => {
    await playing();
    await partner.call(PATH.klaim, klaim);
    const other = { ...klaim, partner_reference_id: 'KLM-2' };
    expect(told(await partner.call(PATH.klaim, other))).toEqual([409, expect.stringContaining('no_spk')]);
    expect(told(await partner.call(PATH.klaim, { ...other, no_spk: 'SPK-2' }))).toEqual([409, expect.stringContaining('belum diputus')]);
  });

  test('before its certificate is issued', async () => {
    await playing({ profile: { 'sertifikat.saat': 'setelah_bayar' } });
    expect(told(await partner.call(PATH.klaim, { ...klaim, nomor_sertifikat: '-' }))).toEqual([
      422,
      expect.stringContaining('belum terbit'),
    ]);
  });
});

test('an instalment is refused twice under its letter, and a payment without an instalment or twice', async () => {
  await playing();
  await partner.call(PATH.klaim, klaim);
  for (const aksi of ['lengkapi', 'setujui', 'bayar']) await decide(partner, aksi);
  const again = { ...subrogasi, partner_reference_id: 'SUB-9' };
  expect(told(await partner.call(PATH.subrogasiBayar, again))).toEqual([422, expect.stringContaining('tidak ditemukan')]);
  await partner.call(PATH.subrogasi, subrogasi);
  expect(told(await partner.call(PATH.subrogasi, again))).toEqual([409, expect.stringContaining('sudah ada')]);
  const tooMuch = { ...again, nilai_subrogasi: 20000000.01 };
  expect(told(await partner.call(PATH.subrogasiBayar, tooMuch))).toEqual([422, expect.stringContaining('Rp 20.000.000')]);
  expect((await partner.call(PATH.subrogasiBayar, again)).status).toBe(200);
  expect(told(await partner.call(PATH.subrogasiBayar, { ...again, partner_reference_id: 'SUB-10' }))).toEqual([
    409,
    expect.stringContaining('sudah dikonfirmasi'),
  ]);
});

test('a step out of its order, or over what may be approved, is refused in words', async () => {
  await playing();
  await partner.call(PATH.klaim, klaim);
  expect(told(await decide(partner, 'bayar'))).toEqual([409, expect.stringContaining('harus disetujui')]);
  await decide(partner, 'lengkapi');
  expect(told(await decide(partner, 'setujui', { pokok: '20000000.01' }))).toEqual([422, expect.stringContaining('Rp 20.000.000')]);
  expect((await decide(partner, 'setujui', { klaim: 9 })).status).toBe(404);
});

test('with the clock on, a complete claim is approved and paid when its time has come, also over a restart', async () => {
  await playing({ klaimDetikPerLangkah: 60 });
  await partner.call(PATH.klaim, klaim);
  const at = async (seconds: number): Promise<Json> => {
    partner.clock = new Date(Date.parse('2023-06-16T03:00:00Z') + seconds * 1000);
    return ask();
  };
  expect(await at(600)).toMatchObject({ persetujuan_klaim: '' });
  await uploadAll(partner);
  expect(await at(659)).toMatchObject({ persetujuan_klaim: '0' });
  expect(await at(660)).toMatchObject({ persetujuan_klaim: '2', nilai_persetujuan: '20000000' });
  await partner.restart();
  await at(100_000);
  expect((await partner.ledger()).effects.at(-1)).toMatchObject({ operasi: 'pembayaranKlaim', waktu: '2023-06-16T03:12:00.000Z' });
});

test('other codes are answered where the profile says so', async () => {
  const kode = { disetujui: ['S'], ditolak: ['T'], diproses: ['P', 'L'], lengkap: ['0'] };
  await playing({ profile: { 'klaim.kode': kode } });
  await partner.call(PATH.klaim, klaim);
  expect(await ask()).toMatchObject({ persetujuan_klaim: 'P', flag_lengkap: '' });
  await decide(partner, 'lengkapi');
  expect(await ask()).toMatchObject({ persetujuan_klaim: 'L', flag_lengkap: '0' });
  await decide(partner, 'tolak', { alasan: 'x' });
  expect(await ask()).toMatchObject({ persetujuan_klaim: 'T' });
});

test('an inquiry for a claim that is not there has status false', async () => {
  await playing();
  const reply = await partner.call(PATH.inquiryKlaim, inquiryKlaim, { method: 'GET' });
  expect([reply.status, jsonOf(reply)]).toMatchObject([200, { status: false, data: null }]);
});

test('under “efek_kedua” a repeated claim, instalment and payment each take effect twice', async () => {
  await playing({ replay: 'efek_kedua' });
  for (const _time of [1, 2]) expect((await partner.call(PATH.klaim, klaim)).status).toBe(200);
  const rows = jsonOf(await partner.call(PATH.inquiryKlaim, inquiryKlaim, { method: 'GET' })).data;
  expect(rows).toHaveLength(2);
  for (const aksi of ['lengkapi', 'setujui', 'bayar']) await decide(partner, aksi);
  for (const path of [PATH.subrogasi, PATH.subrogasi, PATH.subrogasiBayar, PATH.subrogasiBayar]) {
    expect((await partner.call(path, subrogasi)).status).toBe(200);
  }
  expect((await partner.ledger()).counts).toMatchObject({ requestKlaim: 2, pengajuanSubrogasi: 2, pembayaranSubrogasi: 2 });
});
