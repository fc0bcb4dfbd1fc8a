import { afterEach, describe, expect, it } from 'vitest';
import { defaultProfile, parseProfile } from '../contract/profile.ts';
import { otherKeys } from '../sandbox/test-partner.ts';
import { pkcs8 } from '../test-keys.ts';
import { bodyOf, startHttp, startTcp } from '../test-server.ts';
import { checkConnection } from './check-connection.ts';
import type { Bare } from './line.ts';
import type { IsianUat, Ports, Positions } from './ports.ts';
import { type Call, isianUji, lineTo, recorder, runAgainst, startCounterpart } from './test-run.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
async function counterpart(profile: Positions = {}) {
  const partner = await startCounterpart(profile);
  open.push(partner);
  return partner;
}
async function answering(status: number, headers: Record<string, string>, body: string): Promise<string> {
  const server = await startHttp(async (incoming, response) => {
    await bodyOf(incoming);
    response.writeHead(status, headers).end(body);
  });
  open.push(server);
  return server.origin.href;
}

interface Options {
  readonly other?: Partial<Bare>;
  readonly isian?: Partial<IsianUat>;
  readonly profile?: Positions;
  readonly ports?: Partial<Ports>;
}

async function check(url: string, { other = {}, isian = {}, profile, ports: change = {} }: Options = {}) {
  const { ports, calls } = recorder();
  const line = lineTo(url, other, 1_000);
  try {
    const result = await checkConnection({
      ...{ line, ports: { ...ports, ...change }, environment: 'produksi', isian: { ...isianUji, ...isian }, reachMs: 1_000 },
      profile: profile ? parseProfile(profile) : defaultProfile,
    });
    const step = (tahap: string): Call['after'] => calls.find((call) => call.tahap === tahap)?.after ?? null;
    return { result, calls, step };
  } finally {
    line.close();
  }
}

describe('the connection test', () => {
  it('says of each step what it found, without a certificate by comparison with a spoilt signature', async () => {
    const partner = await counterpart();
    const { result, step, calls } = await check(partner.url);
    expect(calls.map(({ tahap }) => tahap)).toEqual(['jangkau', 'token', 'jam', 'inquiryIjp', 'kendali', 'tanda_tangan']);
    expect(result).toEqual({ lolos: true, keterangan: 'Koneksi ke J-FUSION baik.' });
    expect(step('jangkau')?.keterangan).toMatch(/127\.0\.0\.1 terjangkau: alamat ditemukan \d+ ms, tersambung \d+ ms\. .*tanpa TLS/);
    expect(step('token')?.keterangan).toBe('Token diterima, berlaku 3600 detik, scope read.');
    expect(step('tanda_tangan')).toMatchObject({
      lolos: true,
      keterangan: expect.stringContaining('tanda tangan rusak dijawab lain. Yang ditanyakan sertifikat rekaan'),
    });
    expect((await partner.ledger()).effects).toEqual([]);
  });

  it.each([
    [200, '{"access_token":"T0K3N","token_type":"mac"}', null],
    [201, '{"access_token":"T0K3N",}', null],
    [400, 'grant_type=client_credentials&client_secret=R4H4S1A', null],
    [400, '{"error":"invalid_client"}', '{"error":"invalid_client"}'],
  ])('keeps the answer to a token request only where it holds no secret: %i %s', async (status, body, kept) => {
    const { step } = await check(await answering(status, {}, body), { other: { clientSecret: 'R4H4S1A' } });
    expect(step('token')?.jawaban?.toString() ?? null).toBe(kept);
  });

  it('proves the signature by a certificate that stands there', async () => {
    const partner = await counterpart();
    const filed = await runAgainst(partner.url);
    const baru = filed.calls.find(({ tahap, after }) => tahap === 'penjaminanBaru' && after?.lolos);
    const { data } = JSON.parse(baru?.after?.jawaban?.toString() ?? '{}') as { data: Record<string, string> };
    const lama = { nomorAplikasi: data.nomor_aplikasi ?? '', noRekening: data.no_rekening ?? '', noSertifikat: data.no_sertifikat ?? '' };
    const { step } = await check(partner.url, { isian: { lama } });
    expect(step('tanda_tangan')?.keterangan).toBe(
      'Inquiry IJP diterima, dan tanda tangan yang dirusak ditolak: tanda tangan kita terbukti diterima.',
    );
  });

  it.each<[string, Options, string, string]>([
    ['a wrong client secret', { other: { clientSecret: 'salah' } }, 'token', 'tidak mengenal client ID atau client secret (HTTP 401)'],
    [
      'a key that is not registered',
      { other: { privateKeyPem: pkcs8(otherKeys.privateKey) } },
      'tanda_tangan',
      'kunci publik portal sudah didaftarkan',
    ],
    ['a wrong salt', { profile: { 'signature.saltLength': 'max' } }, 'tanda_tangan', 'mode dan salt tanda tangan'],
    ['a wrong partner id', { other: { mitraId: '2' } }, 'tanda_tangan', 'periksa ID mitra'],
    ['a wrong transport', { profile: { 'inquiry.transport': 'post' } }, 'tanda_tangan', 'cara mengirim inquiry'],
  ])('names %s and what to do', async (_what, options, tahap, kalimat) => {
    const partner = await counterpart();
    const { result, step } = await check(partner.url, options);
    expect(result.lolos).toBe(false);
    expect(step(tahap)).toMatchObject({ lolos: false, keterangan: expect.stringContaining(kalimat) });
  });

  it.each([
    ['nobody at the port', 'http://127.0.0.1:9', 'menolak sambungan'],
    ['a name that is none', 'http://tidak-ada.invalid', 'tidak ditemukan; periksa alamat'],
  ])('names %s', async (_what, url, kalimat) => {
    const { result, step, calls } = await check(url);
    expect(step('jangkau')).toMatchObject({ lolos: false, keterangan: expect.stringContaining(kalimat) });
    expect(result.keterangan).toContain('tidak terjangkau');
    expect(calls).toHaveLength(1);
  });

  it('names https where plain HTTP is spoken', async () => {
    const plain = await startHttp((_request, response) => response.end());
    open.push(plain);
    const { step } = await check(`https://127.0.0.1:${plain.origin.port}`);
    expect(step('jangkau')).toMatchObject({ lolos: false, keterangan: expect.stringContaining('apakah alamatnya memang https') });
  });

  it('names who answers instead: a proxy page, a refusal of the address, a path that is none, a server that is no web server', async () => {
    const said = async (url: string) => (await check(url)).step('token')?.keterangan ?? '';
    expect(await said(await answering(200, { 'Content-Type': 'text/html' }, '<html>Proxy</html>'))).toContain('halaman HTML (HTTP 200)');
    expect(await said(await answering(403, {}, ''))).toContain('izin mitra dan alamat IP');
    expect(await said(await answering(403, {}, '<html>403 Forbidden</html>'))).toContain('izin mitra dan alamat IP');
    expect(await said(await answering(502, {}, '<html>502 Bad Gateway</html>'))).toContain('sedang terganggu');
    expect(await said(await answering(302, { Location: 'https://lain.invalid' }, ''))).toContain('dialihkan');
    expect(await said(await answering(400, {}, '{}'))).toContain('lalu alamat J-FUSION');
    expect(await said(await answering(404, {}, ''))).toContain('Alamat token tidak ada');
    expect(await said(await answering(503, {}, ''))).toContain('sedang terganggu');
    const ftp = await startTcp((socket) => void socket.end('220 ftp\r\n'));
    open.push(ftp);
    expect(await said(ftp.origin.href)).toContain('bukan server HTTP');
    const closing = await startTcp((socket) => void socket.once('data', () => socket.end()));
    open.push(closing);
    expect(await said(closing.origin.href)).toContain('http atau https');
  });

  it.each([
    ['word for word alike', () => 'Bad request'],
    ['but for a trace id', (call: number) => `gagal, lacak a${call}f-${call}c`],
  ])('proves nothing where a spoilt signature is refused alike, %s', async (_how, words) => {
    let call = 0;
    const server = await startHttp(async (incoming, response) => {
      await bodyOf(incoming);
      call += 1;
      if (incoming.url?.includes('oauth')) response.end('{"access_token":"t"}');
      else response.writeHead(400).end(JSON.stringify({ Status: false, message: words(call) }));
    });
    open.push(server);
    const { result, step } = await check(server.origin.href);
    expect(step('kendali')).not.toBeNull();
    expect(step('tanda_tangan')).toMatchObject({
      lolos: null,
      keterangan: expect.stringMatching(/^Belum terbukti: sertifikat rekaan.*UAT/),
    });
    expect(result.keterangan).toBe('Tersambung dan token diterima; tanda tangan belum dapat dibuktikan.');
  });

  it('names a proxy page in place of the inquiry', async () => {
    const server = await startHttp(async (incoming, response) => {
      await bodyOf(incoming);
      const token = incoming.url?.includes('oauth');
      response.writeHead(200, { 'Content-Type': token ? 'application/json' : 'text/html' });
      response.end(token ? '{"access_token":"t"}' : '<html>Blocked</html>');
    });
    open.push(server);
    const { step } = await check(server.origin.href);
    expect(step('token')?.keterangan).toBe('Token diterima, tanpa menyebut lamanya.');
    expect(step('tanda_tangan')).toMatchObject({ lolos: false, keterangan: expect.stringContaining('halaman HTML (HTTP 200)') });
  });

  it('measures the clock by the Date header and warns over 30 seconds with the number', async () => {
    const partner = await counterpart();
    const ahead = (seconds: number) => check(partner.url, { ports: { now: () => Date.now() + seconds * 1000 } });
    expect((await ahead(0)).step('jam')).toMatchObject({ lolos: true });
    const late = await ahead(-95);
    expect(late.step('jam')).toMatchObject({ lolos: false, keterangan: expect.stringMatching(/9[456] detik lebih lambat.*NTP/) });
    expect(late.result).toMatchObject({ lolos: false, keterangan: expect.stringContaining('jam server portal') });
    expect((await ahead(20)).step('jam')).toMatchObject({ lolos: true, keterangan: expect.stringMatching(/(19|20|21) detik lebih cepat/) });
  });
});
