import { constants, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Json, jsonOf, type Partner, send, startPartner } from '../test-partner.ts';
import { baru, klaim, nomorPertama, PATH } from '../test-requests.ts';
import { decide } from '../test-uploads.ts';

interface Came {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let partner: Partner;
let portal: Server;
let came: Came[];
afterEach(async () => {
  await partner.close();
  portal.closeAllConnections();
  portal.close();
});

/** A portal that takes every notice, and a claim that is complete. */
async function playing(): Promise<void> {
  came = [];
  portal = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      came.push({ headers: request.headers, body: Buffer.concat(chunks) });
      response.end('{"status":true,"data":null,"message":"Diterima."}');
    });
  });
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
  const notifikasiUrl = `http://127.0.0.1:${(portal.address() as AddressInfo).port}/api/jfusion/notifikasi`;
  partner = await startPartner({ notifikasiUrl });
  await partner.call(PATH.baru, baru);
  await partner.call(PATH.klaim, klaim);
  await decide(partner, 'lengkapi');
}
const pem = async (): Promise<string> => (await send(`${partner.url}/sandbox/public-key`)).body.toString();

test('a decision and a payment are told to the portal, signed over their bytes, and told again byte for byte', async () => {
  await playing();
  const decided = jsonOf(await decide(partner, 'setujui', { pokok: '1000000', beriTahu: true }));
  expect(decided.terkirim).toMatchObject({ httpStatus: 200, keterangan: 'Portal menerima pemberitahuannya.' });
  const [first] = came;
  const body = JSON.parse(String(first?.body)) as Json;
  expect(body).toEqual({
    notifikasi_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    jenis: 'klaim.keputusan',
    waktu: '2023-06-16T10:00:00.000+07:00',
    data: {
      no_spk: klaim.no_spk,
      persetujuan_klaim: '2',
      flag_lengkap: '1',
      nomor_persetujuan: 'B.0001/EKT/SBX/STF/VI/2023',
      tgl_keputusan: '2023-06-16',
      nilai_persetujuan: '1000000',
      alasan_penolakan: null,
      no_rekening: '1000Q614',
      nilai_persetujuan_pokok: '1000000',
      nilai_persetujuan_bunga: '0',
    },
  });
  expect(first?.headers['content-type']).toBe('application/json');
  const signature = Buffer.from(String(first?.headers.signature), 'base64');
  const pss = { key: await pem(), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  expect(verify('sha256', first?.body ?? Buffer.alloc(0), pss, signature)).toBe(true);

  partner.clock = new Date('2023-06-17T03:00:00Z');
  await partner.restart();
  await decide(partner, 'beritahu');
  expect(came[1]?.body).toEqual(first?.body);

  await decide(partner, 'bayar', { beriTahu: true });
  expect(JSON.parse(String(came[2]?.body))).toMatchObject({
    jenis: 'klaim.pembayaran',
    data: {
      no_spk: klaim.no_spk,
      no_rekening: '1000Q614',
      no_sertifikat: nomorPertama,
      nomor_persetujuan: 'B.0001/EKT/SBX/STF/VI/2023',
      tanggal_bayar: '2023-06-17',
      nilai_dibayar: '1000000',
      no_referensi_pembayaran: 'BYRKLM-2023-000001',
    },
  });
  expect(came).toHaveLength(3);
});

test('it is signed by the profile’s own rule', async () => {
  await playing();
  await partner.order('sakelar', { 'signature.mode': 'pkcs1' });
  await decide(partner, 'tolak', { alasan: 'Terlambat', beriTahu: true });
  const signature = Buffer.from(String(came[0]?.headers.signature), 'base64');
  expect(verify('sha256', came[0]?.body ?? Buffer.alloc(0), await pem(), signature)).toBe(true);
  expect(JSON.parse(String(came[0]?.body))).toMatchObject({ data: { alasan_penolakan: 'Terlambat' } });
});

test('nothing is sent unasked, nor before a decision; a portal that is away is told in words and undoes nothing', async () => {
  await playing();
  expect((await decide(partner, 'beritahu')).status).toBe(409);
  await decide(partner, 'setujui');
  expect(came).toEqual([]);
  await partner.order('setelan', { notifikasiUrl: 'http://127.0.0.1:1/api/jfusion/notifikasi' });
  const told = jsonOf(await decide(partner, 'bayar', { beriTahu: true }));
  expect(told).toMatchObject({ keadaan: 'dibayar', terkirim: { httpStatus: null, keterangan: expect.stringContaining('tidak menjawab') } });
});
