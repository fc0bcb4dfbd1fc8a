import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createJfusionClient, type JfusionClient, type Letter, letterOf } from './client.ts';
import { freezeRequest } from './contract/canonical.ts';
import type { Operasi, Payload } from './contract/endpoints.ts';
import { contohPenjaminanBaru } from './contract/fixtures.ts';
import { parseProfile } from './contract/profile.ts';
import { deadlinesOf } from './deadlines.ts';
import { startSandbox } from './sandbox/server.ts';
import { pkcs8, rsaPair, spki } from './test-keys.ts';

const pair = rsaPair();
const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

/** The product's client against the counterpart, both under the same switches. */
const meet = async (switches: object, personality: object = {}, clientSwitches: object = switches, baru = 5000) => {
  const dir = await mkdtemp(join(tmpdir(), 'jfusion-counterpart-'));
  ended.push(() => rm(dir, { recursive: true, force: true }));
  const identity = { mitraId: '1', clientId: 'mitra', clientSecret: 'r&h=s i' };
  const mitra = { ...identity, publicKeyPem: spki(pair.publicKey), kodeBank: '113', idDdBank: '41', profile: switches, ...personality };
  await writeFile(join(dir, 'mitra.json'), JSON.stringify(mitra));
  const sandbox = await startSandbox({ dir, port: 0 });
  ended.push(() => sandbox.close());
  const profile = parseProfile(clientSwitches);
  const jamkrindoPublicKeyPem = await (await fetch(`${sandbox.url}/sandbox/public-key`)).text();
  const client = createJfusionClient({
    connection: { baseUrl: sandbox.url, ...identity, privateKeyPem: pkcs8(pair.privateKey), profile, jamkrindoPublicKeyPem },
    deadlines: deadlinesOf({ token: 5000, call: baru, document: 5000, perMegabyte: 5000 }),
  });
  ended.push(() => client.close());
  const about = { noRekening: contohPenjaminanBaru.no_rekening, nomorAplikasi: contohPenjaminanBaru.nomor_aplikasi };
  const send = <O extends Operasi>(operasi: O, payload: Payload<O>, reference: string) => {
    const values = { ...payload, partner_reference_id: reference };
    return exchanged(client, letterOf(operasi, freezeRequest(operasi, values, profile), about));
  };
  return { send, url: sandbox.url };
};
const exchanged = async <O extends Operasi>(client: JfusionClient, letter: Letter<O>) => client.send(letter, await client.prepare(letter));

const payment = (no_sertifikat: string, nilai_ijp: string): Payload<'pembayaranIjp'> => ({
  nomor_aplikasi: contohPenjaminanBaru.nomor_aplikasi,
  no_rekening: contohPenjaminanBaru.no_rekening,
  no_sertifikat,
  nilai_ijp,
  tahun_ke: '1',
  no_referensi_pembayaran: 'Bayar IJP 123',
  tgl_referensi_pembayaran: '2023-06-20',
  no_rekening_pembayaran_ijp: '085263650123',
  no_invoice: '112312125123123',
  jenis_penjaminan: '1',
  plafon_kredit: contohPenjaminanBaru.plafon_kredit,
  kode_bank: contohPenjaminanBaru.kode_bank,
  tipe_kredit: contohPenjaminanBaru.jenis_kur,
});

describe('client and counterpart', () => {
  it.each<[object]>([
    [{}],
    [{ 'token.auth': 'basic' }],
    [{ 'token.auth': 'both' }],
    [{ 'signature.mode': 'pkcs1' }],
    [{ 'signature.saltLength': 'max' }],
    [{ 'signature.saltLength': 20 }],
    [{ 'signature.onGet': false }],
    [{ 'inquiry.transport': 'get-query' }],
    [{ 'inquiry.transport': 'post' }],
    [{ 'inquiry.transport': 'post', 'signature.onGet': false }],
    [{ 'inquiry.signatureInBody': true }],
    [{ 'inquiry.signatureInBody': true, 'json.spacing': 'spaced', 'signature.onGet': false, 'signature.mode': 'pkcs1' }],
    [{ 'json.spacing': 'spaced' }],
    [{ 'names.penjaminanBaru': 'no_aplikasi', 'names.ijpReferensi': 'no_referensi_pembayaran_ijp' }],
    [{ 'extra.noTelepon': true, 'extra.noRekeningPembayaranIjp': true }],
    [{ 'numbers.asString': ['baru.plafon_kredit', 'baru.kode_sektor', 'ijp.nilai_ijp', 'ijp_inquiry.jenis_pengajuan'] }],
    [{ 'ijp.labels': 'swapped' }],
    [{ 'paths.ijpPembayaran': '/ijpbayar' }],
    [{ 'response.verify': 'rsa' }],
    [{ 'response.verify': 'rsa', 'signature.mode': 'pkcs1' }],
  ])('agree on filing, inquiry, payment and print under %j', async (switches) => {
    const { send } = await meet(switches);
    const filed = await send('penjaminanBaru', contohPenjaminanBaru, 'REF-1');
    expect([filed.outcome, filed.message]).toEqual(['berhasil', expect.any(String)]);
    const { no_sertifikat, cover } = filed.answer ?? {};
    const asked = await send(
      'inquiryIjp',
      { no_aplikasi: '1000Q614', no_rekening_pinjaman: '1000Q614', no_sertifikat: no_sertifikat ?? '', jenis_pengajuan: '0' },
      'REF-2',
    );
    expect([asked.outcome, asked.answer?.rows[0]?.tahun_ke]).toEqual(['berhasil', '1']);
    const bill = asked.answer?.rows[0]?.angsuran_ijp ?? '';
    const paid = await send('pembayaranIjp', payment(no_sertifikat ?? '', bill), 'REF-3');
    expect([paid.outcome, paid.answer?.dibayar]).toEqual(['berhasil', bill]);
    const printed = await send('cetakCovering', { cover: cover ?? '' }, '');
    expect([printed.outcome, printed.reason]).toEqual(['berhasil', 'accepted']);
    expect(printed.answer?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('agree that a certificate may come after payment', async () => {
    const { send } = await meet({ 'sertifikat.saat': 'setelah_bayar' });
    const filed = await send('penjaminanBaru', contohPenjaminanBaru, 'REF-1');
    expect(filed).toMatchObject({ outcome: 'berhasil', reason: 'accepted_without_certificate', answer: { no_sertifikat: null } });
    const paid = await send('pembayaranIjp', payment('1000Q614', filed.answer?.nilai_ijp ?? ''), 'REF-2');
    expect(paid).toMatchObject({ outcome: 'berhasil', reason: 'accepted', answer: { no_sertifikat: expect.stringMatching(/^KR2 /) } });
  });

  it('are unsure together where the client expects the certificate at once', async () => {
    const { send } = await meet({ 'sertifikat.saat': 'setelah_bayar' }, {}, {});
    expect(await send('penjaminanBaru', contohPenjaminanBaru, 'REF-1')).toMatchObject({ outcome: 'belum_pasti', reason: 'no_certificate' });
  });

  it.each<[object]>([[{ 'signature.mode': 'pkcs1' }], [{ 'signature.saltLength': 'max' }], [{ 'token.auth': 'basic' }]])(
    'hold the lane where only the counterpart stands at %j',
    async (switches) => {
      const { send } = await meet(switches, {}, {});
      expect(await send('penjaminanBaru', contohPenjaminanBaru, 'REF-1')).toMatchObject({ outcome: 'tertahan', scope: 'jalur' });
    },
  );

  it('refuse a second guarantee for the same account in the guarantor’s own words', async () => {
    const { send } = await meet({});
    await send('penjaminanBaru', contohPenjaminanBaru, 'REF-1');
    const again = await send('penjaminanBaru', contohPenjaminanBaru, 'REF-2');
    expect(again).toMatchObject({ outcome: 'ditolak', message: expect.stringContaining('sudah ada') });
  });

  it.each([
    ['hang', 'belum_pasti'],
    ['reset', 'belum_pasti'],
    ['http500', 'belum_pasti'],
    ['html', 'belum_pasti'],
    ['truncated', 'belum_pasti'],
    ['refuse', 'ditolak'],
  ])('call a counterpart that does %s %s', async (jenis, outcome) => {
    const { send, url } = await meet({}, {}, {}, jenis === 'hang' ? 300 : 5000);
    const fault = { operasi: 'penjaminanBaru', kali: 1, jenis };
    const order = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(fault) };
    expect((await fetch(`${url}/sandbox/fault`, order)).ok).toBe(true);
    expect((await send('penjaminanBaru', contohPenjaminanBaru, 'REF-1')).outcome).toBe(outcome);
  });
});
