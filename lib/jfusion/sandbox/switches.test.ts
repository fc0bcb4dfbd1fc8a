import { verify } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { type Json, jsonOf, keys, type Partner, publicPem, type Reply, send, signature, startPartner } from './test-partner.ts';
import { baru, inquiry, inquiryKlaim, klaim, nomorPertama, PATH, pembayaran } from './test-requests.ts';

let partner: Partner;
afterEach(() => partner.close());
const playing = async (profile: Json, more: Json = {}): Promise<void> => {
  partner = await startPartner({ profile, ...more });
};
const verdict = (reply: Reply): [number, unknown] => [reply.status, jsonOf(reply).status];
const { nomor_aplikasi, ...tanpaNomor } = baru;

describe('signature', () => {
  test.each<[string, Json, number | 'pkcs1']>([
    ['the longest salt', { 'signature.saltLength': 'max' }, 222],
    ['a salt of twenty', { 'signature.saltLength': 20 }, 20],
    ['PKCS#1 v1.5', { 'signature.mode': 'pkcs1' }, 'pkcs1'],
  ])('%s is taken, and the default then refused', async (_title, profile, salt) => {
    await playing(profile);
    const body = JSON.stringify(baru);
    expect((await partner.call(PATH.baru, body, { signature: signature(body) })).status).toBe(401);
    expect(verdict(await partner.call(PATH.baru, body, { signature: signature(body, salt) }))).toEqual([200, true]);
  });

  test('an inquiry goes unsigned where the switch says so', async () => {
    await playing({ 'signature.onGet': false });
    await partner.call(PATH.baru, baru);
    expect((await partner.call(PATH.inquiry, inquiry, { method: 'GET' })).status).toBe(400);
    expect(verdict(await partner.call(PATH.inquiry, inquiry, { method: 'GET', signature: null }))).toEqual([200, true]);
  });
});

describe('inquiry', () => {
  test('as POST', async () => {
    await playing({ 'inquiry.transport': 'post' });
    await partner.call(PATH.baru, baru);
    expect((await partner.call(PATH.inquiry, inquiry, { method: 'GET' })).headers.allow).toBe('POST');
    expect(verdict(await partner.call(PATH.inquiry, inquiry))).toEqual([200, true]);
  });

  test('as a query, unsigned and without a body', async () => {
    await playing({ 'inquiry.transport': 'get-query' });
    await partner.call(PATH.baru, baru);
    const query = new URLSearchParams(Object.entries(inquiry).map(([name, value]) => [name, String(value)]));
    const more = { method: 'GET', signature: null };
    expect(verdict(await partner.call(`${PATH.inquiry}?${query}`, '', more))).toEqual([200, true]);
    expect((await partner.call(`${PATH.inquiry}?${query}&no_aplikasi=1`, '', more)).status).toBe(400);
    expect((await partner.call(`${PATH.inquiry}?${query}`, '{}', more)).status).toBe(400);
  });

  test('of a claim travels as the other does, and never carries a signature in its body', async () => {
    const names: Json = inquiryKlaim;
    const query = new URLSearchParams(Object.entries(names).map(([name, value]) => [name, String(value)]));
    await playing({ 'inquiry.transport': 'get-query', 'inquiry.signatureInBody': true });
    await partner.call(PATH.baru, baru);
    await partner.call(PATH.klaim, klaim);
    expect(verdict(await partner.call(`${PATH.inquiryKlaim}?${query}`, '', { method: 'GET', signature: null }))).toEqual([200, true]);
    const wrong = await partner.call(PATH.inquiryKlaim, inquiryKlaim, { method: 'GET' });
    expect(jsonOf(wrong).message).toContain('isinya di alamat');

    await partner.configure({ profile: { 'inquiry.transport': 'post', 'signature.onGet': false, 'inquiry.signatureInBody': true } });
    expect(verdict(await partner.call(PATH.inquiryKlaim, inquiryKlaim, { signature: null }))).toEqual([200, true]);
    expect((await partner.call(PATH.inquiryKlaim, inquiryKlaim)).status).toBe(400);
    const other = await partner.call(`${PATH.inquiryKlaim}?${query}`, '', { method: 'POST', signature: null });
    expect(jsonOf(other).message).toContain('isinya di badan');
  });

  test('with a signature in the body over the rest of it, and the header over all', async () => {
    await playing({ 'inquiry.signatureInBody': true });
    await partner.call(PATH.baru, baru);
    const { partner_reference_id, ...front } = inquiry;
    const within = (signed: string) => ({ ...front, signature: signed, partner_reference_id });
    const right = within(signature(JSON.stringify(inquiry)));
    expect(verdict(await partner.call(PATH.inquiry, right, { method: 'GET' }))).toEqual([200, true]);
    for (const wrong of [inquiry, within(signature('{}')), { ...inquiry, signature: 1 }]) {
      expect(jsonOf(await partner.call(PATH.inquiry, wrong, { method: 'GET' }))).toMatchObject({
        status: false,
        message: expect.stringContaining('signature'),
      });
    }
  });
});

describe('fields', () => {
  test('other names, spaces, numbers as text and a field of the example only', async () => {
    const asString = ['baru.plafon_kredit', 'penjaminanBaru.jangka_waktu'];
    await playing({
      names: { penjaminanBaru: 'no_aplikasi' },
      'json.spacing': 'spaced',
      'extra.noTelepon': true,
      'numbers.asString': asString,
    });
    const body = { no_aplikasi: nomor_aplikasi, ...tanpaNomor, no_telepon: '0812', plafon_kredit: '35000000', jangka_waktu: '36.5' };
    const spaced = JSON.stringify(body).replaceAll('":', '": ').replaceAll(/,"/g, ', "');
    expect((await partner.call(PATH.baru, body)).status).toBe(400);
    expect(verdict(await partner.call(PATH.baru, spaced))).toEqual([200, true]);
    const [effect] = (await partner.ledger()).effects;
    expect(effect?.isi).toMatchObject({ nomor_aplikasi, plafon_kredit: '35000000', jangka_waktu: '36.5', no_telepon: '0812' });
  });

  test('the curl sample’s path, the other name of the payment’s reference and swapped labels', async () => {
    await playing({ 'paths.ijpPembayaran': '/ijpbayar', 'names.ijpReferensi': 'no_referensi_pembayaran_ijp', 'ijp.labels': 'swapped' });
    await partner.call(PATH.baru, baru);
    const { no_referensi_pembayaran, ...rest } = pembayaran;
    const paid = await partner.call('/ijpbayar', { ...rest, no_referensi_pembayaran_ijp: no_referensi_pembayaran });
    expect(jsonOf(paid).data).toMatchObject({ pembayaran_ijp: 'Rp 300.000', nilai_penagihan: 'Rp 525.000' });
    expect((await partner.call(PATH.bayar, pembayaran)).status).toBe(404);
  });

  test('a claim’s numbers as numbers, and the other name of its certificate', async () => {
    await playing({ 'names.klaimSertifikat': 'no_sertifikat', 'numbers.asString': ['requestKlaim.tipe_kredit'] });
    await partner.call(PATH.baru, baru);
    const { nomor_sertifikat, ...rest } = klaim;
    const body = {
      ...rest,
      no_sertifikat: nomor_sertifikat,
      nilai_pengikatan: 19002020000170,
      penyebab_klaim: 3,
      nilai_tuntutan_klaim: 20000000,
      tipe_kredit: '1',
    };
    expect(jsonOf(await partner.call(PATH.klaim, klaim)).message).toMatch(/nomor_sertifikat tidak dikenal|no_sertifikat wajib/);
    expect(verdict(await partner.call(PATH.klaim, body))).toEqual([200, true]);
    const [, effect] = (await partner.ledger()).effects;
    expect(effect?.isi).toMatchObject({ nomor_sertifikat, nilai_pengikatan: '19002020000170', tipe_kredit: '1' });
  });

  test('an integer code keeps its leading zeros as a text, and has none as a number', async () => {
    await playing({ 'numbers.asString': ['baru.kode_sektor'] });
    expect(verdict(await partner.call(PATH.baru, { ...baru, kode_sektor: '003900' }))).toEqual([200, true]);
    expect((await partner.ledger()).effects[0]?.isi).toMatchObject({ kode_sektor: '003900' });
    const number = JSON.stringify({ ...baru, kode_sektor: '1', kode_pekerjaan: 'x' }).replace('"x"', '01');
    expect((await partner.call(PATH.baru, number)).status).toBe(400);
  });

  test('no invoice in the answer where the partner’s file says so', async () => {
    await playing({}, { invoiceDalamJawaban: false });
    expect(jsonOf(await partner.call(PATH.baru, baru)).data).not.toHaveProperty('no_invoice');
  });
});

test('a certificate after payment has no number before the first year is paid, and then the payment brings it', async () => {
  await playing({ 'sertifikat.saat': 'setelah_bayar' });
  const filed = jsonOf(await partner.call(PATH.baru, baru)).data as Json;
  expect(filed).toMatchObject({ no_sertifikat: null, tanggal_sertifikat: null });
  const print = `${PATH.cetak}${new URL(String(filed.url_sertifikat)).search}`;
  const printing = { method: 'GET', signature: null, headers: { Accept: 'application/pdf' } };
  expect(verdict(await partner.call(print, '', printing))).toEqual([200, false]);

  expect(verdict(await partner.call(PATH.inquiry, { ...inquiry, no_sertifikat: nomor_aplikasi }, { method: 'GET' }))).toEqual([200, true]);
  const first = await partner.call(PATH.bayar, { ...pembayaran, no_sertifikat: '-' });
  expect(jsonOf(first).data).not.toHaveProperty('no_sertifikat');
  const last = await partner.call(PATH.bayar, { ...pembayaran, no_sertifikat: '-', nilai_ijp: 225000, partner_reference_id: 'BYR-2' });
  expect(jsonOf(last).data).toMatchObject({ no_sertifikat: nomorPertama, tanggal_sertifikat: '2023-06-16' });
  await partner.restart();
  expect((await partner.call(print, '', printing)).headers['content-type']).toBe('application/pdf');
  expect(verdict(await partner.call(PATH.inquiry, inquiry, { method: 'GET' }))).toEqual([200, true]);
});

test('answers are signed over their bytes where the switch says so, by a key that survives a restart', async () => {
  await playing({ 'response.verify': 'rsa', 'signature.mode': 'pkcs1' });
  const pem = (await send(`${partner.url}/sandbox/public-key`)).body.toString();
  await partner.restart();
  const body = JSON.stringify(baru);
  const filed = await partner.call(PATH.baru, body, { signature: signature(body, 'pkcs1') });
  expect(filed.status).toBe(200);
  expect(verify('sha256', filed.body, pem, Buffer.from(String(filed.headers.signature), 'base64'))).toBe(true);
  expect(pem).not.toBe(publicPem(keys.publicKey));
});

test.each<[string, boolean, boolean]>([
  ['body', true, false],
  ['basic', false, true],
  ['both', true, true],
])('token.auth %s takes the credentials there and nowhere else', async (auth, wantsBody, wantsBasic) => {
  await playing({ 'token.auth': auth });
  for (const inBody of [true, false]) {
    for (const basic of [true, false]) {
      const credentials = inBody ? { client_id: 'mitra-uji', client_secret: 'rahasia:uji' } : {};
      const header: Record<string, string> = basic
        ? { Authorization: `Basic ${Buffer.from('mitra-uji:rahasia%3Auji').toString('base64')}` }
        : {};
      const reply = await send(`${partner.url}/api/v1/oauth/token`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...header },
        body: new URLSearchParams({ grant_type: 'client_credentials', ...credentials }).toString(),
      });
      expect(reply.status).toBe(inBody === wantsBody && basic === wantsBasic ? 200 : 401);
    }
  }
});

test('a changed mitra.json is read again, and tokens of the old secret end', async () => {
  await playing({});
  const bearer = await partner.token();
  await partner.configure({ clientSecret: 'baru', nama: 'Bank Uji yang Berganti Rahasia' });
  expect((await partner.call(PATH.baru, baru, { bearer })).status).toBe(401);
});
