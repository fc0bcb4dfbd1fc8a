import { afterEach, describe, expect, it } from 'vitest';
import { type Endpoint, endpoints, type Operasi } from '../contract/endpoints.ts';
import type { Partner } from '../sandbox/test-partner.ts';
import { bodyOf, type LocalServer, startHttp } from '../test-server.ts';
import type { Positions } from './ports.ts';
import { type Call, runAgainst, startCounterpart } from './test-run.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
async function counterpart(profile: Positions = {}, more: Record<string, unknown> = {}): Promise<Partner> {
  const partner = await startCounterpart(profile, more);
  open.push(partner);
  return partner;
}

const hasEffect = ({ tahap }: Call): boolean => (endpoints[tahap as Operasi] as Endpoint | undefined)?.effect ?? false;
const sakelarOf = ({ result }: Awaited<ReturnType<typeof runAgainst>>, sakelar: string) =>
  result.temuan.find((row) => row.sakelar === sakelar);

describe('a UAT run in production', () => {
  it('sends nothing with an effect, and still finds token, signature and transport by a certificate that stands there', async () => {
    const hidden = { 'token.auth': 'basic', 'signature.mode': 'pkcs1', 'inquiry.transport': 'post', 'json.spacing': 'spaced' };
    const partner = await counterpart(hidden);
    const filing = await runAgainst(partner.url, { profile: hidden });
    const before = await partner.ledger();
    const baru = filing.calls.find(({ tahap, after }) => tahap === 'penjaminanBaru' && after?.lolos);
    const { data } = JSON.parse(baru?.after?.jawaban?.toString() ?? '{}') as { data: Record<string, string> };
    const lama = { nomorAplikasi: data.nomor_aplikasi ?? '', noRekening: data.no_rekening ?? '', noSertifikat: data.no_sertifikat ?? '' };

    const run = await runAgainst(partner.url, { environment: 'produksi', isian: { lama, ulang: true } });
    expect(run.calls.filter(hasEffect)).toEqual([]);
    expect((await partner.ledger()).counts).toEqual(before.counts);
    expect(run.moved).toEqual(hidden);
    expect(run.result.pertanyaan).toEqual([]);
    expect(run.result.keterangan).toContain('tidak dicoba di produksi');
    expect(run.calls.find(({ tahap }) => tahap === 'cetakCovering')?.after?.lolos).toBe(true);
  }, 30_000);

  it('shows the signature without any certificate by a spoilt twin that is answered in another way', async () => {
    const partner = await counterpart({ 'signature.saltLength': 'max' });
    const run = await runAgainst(partner.url, { environment: 'produksi' });
    expect(run.moved).toEqual({ 'signature.saltLength': 'max' });
    expect(run.tries).toMatchObject({ kendali: 1 });
    expect((await partner.ledger()).effects).toEqual([]);
  });

  it('concludes nothing from a counterpart that answers a spoilt signature alike', async () => {
    const server = await startHttp(async (incoming, response) => {
      await bodyOf(incoming);
      const token = incoming.url?.includes('oauth');
      const answer = token ? { access_token: 't', expires_in: 60 } : { status: false, data: null, message: 'Data tidak ditemukan.' };
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
    });
    open.push(server);
    const run = await runAgainst(server.origin.href, { environment: 'produksi' });
    expect(run.result.temuan.filter(({ cara }) => cara !== 'tidak_diuji').map(({ sakelar }) => sakelar)).toEqual(['token.auth']);
    expect(run.calls.filter(({ tahap }) => tahap === 'inquiryIjp').map(({ after }) => after?.lolos)).toEqual([null]);
  });
});

describe('a UAT run', () => {
  it('gives new numbers at each try, and never the same reference twice', async () => {
    const partner = await counterpart({ 'names.penjaminanBaru': 'no_aplikasi', 'names.klaimSertifikat': 'no_sertifikat' });
    const run = await runAgainst(partner.url);
    const bodies = run.calls.filter(hasEffect).map(({ isi }) => isi?.toString() ?? '');
    const references = bodies.flatMap((body) => /"partner_reference_id": ?"([^"]+)"/.exec(body)?.[1] ?? []);
    expect(references.length).toBeGreaterThan(6);
    expect(new Set(references).size).toBe(references.length);
    const filed = run.calls
      .filter(({ tahap }) => tahap === 'penjaminanBaru')
      .map(({ isi }) => JSON.parse(isi?.toString() ?? '') as Record<string, string>);
    expect(new Set(filed.map(({ no_rekening }) => no_rekening)).size).toBe(filed.length);
    expect(filed.every(({ nama_debitur }) => nama_debitur?.startsWith('UJI COBA'))).toBe(true);
  });

  it('goes on where the certificate comes after payment, and proposes so', async () => {
    const partner = await counterpart({ 'sertifikat.saat': 'setelah_bayar' });
    const run = await runAgainst(partner.url);
    expect(run.result.pertanyaan.find(({ sakelar }) => sakelar === 'sertifikat.saat')?.usul).toBe('setelah_bayar');
    expect(run.calls.find(({ tahap }) => tahap === 'requestKlaim')?.after?.lolos).toBe(true);
    expect(run.moved).toEqual({});
  });

  it.each([
    ['jawaban_pertama', 'terbukti'],
    ['sudah_ada', 'tidak'],
    ['efek_kedua', 'tidak'],
  ])('shows what a repeated reference does and asks a person: %s proposes %s', async (replay, usul) => {
    const partner = await counterpart({}, { replay });
    const run = await runAgainst(partner.url, { isian: { ulang: true } });
    const asked = run.result.pertanyaan.filter(({ sakelar }) => sakelar.startsWith('replay.'));
    expect(asked.map(({ sakelar }) => sakelar)).toEqual(['replay.baru', 'replay.ijp', 'replay.spr', 'replay.klaim', 'replay.upload']);
    expect(asked[0]?.usul).toBe(usul);
    expect(sakelarOf(run, 'replay')?.cara).toBe('tidak_diuji');
  });

  it('repeats an unknown outcome at most twice, under new numbers, then says so and goes on', async () => {
    const partner = await counterpart();
    const relay = await relayTo(partner.url, (path) => (path.endsWith('/penjaminan/baru') ? 502 : null));
    const run = await runAgainst(relay.origin.href);
    expect(run.tries.penjaminanBaru).toBe(3);
    expect(run.result).toMatchObject({ berhenti: false });
    expect(run.result.keterangan).toContain('3 kali hasilnya belum pasti');
    expect(run.tries.requestKlaim).toBeUndefined();
    expect(sakelarOf(run, 'names.klaimSertifikat')?.cara).toBe('tidak_diuji');
  });

  it('ends with a sentence where nobody is reached, no token is given, or the counterpart keeps asking for a pause', async () => {
    const partner = await counterpart();
    expect((await runAgainst('http://127.0.0.1:9')).result).toMatchObject({
      berhenti: true,
      keterangan: expect.stringContaining('tidak dapat dihubungi'),
    });
    const refusing = await relayTo(partner.url, (path) => (path.includes('oauth') ? 401 : null));
    const refused = await runAgainst(refusing.origin.href);
    expect(refused.result.keterangan).toContain('Token tidak diberikan di posisi mana pun');
    expect(refused.tries).toEqual({ token: 3 });
    const busy = await relayTo(partner.url, (path) => (path.includes('oauth') ? null : 429));
    const waited = await runAgainst(busy.origin.href);
    expect(waited.result.keterangan).toContain('HTTP 429');
    expect(waited.tries).toEqual({ token: 1, inquiryIjp: 3 });
  });
});

/** Passes on what `instead` says nothing about; answers the rest with this status and nothing else. */
async function relayTo(behind: string, instead: (path: string) => number | null): Promise<LocalServer> {
  const server = await startHttp(async (incoming, response) => {
    const body = await bodyOf(incoming);
    const status = instead(incoming.url ?? '');
    if (status !== null) return response.writeHead(status).end();
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = incoming.headers;
    const method = incoming.method ?? 'GET';
    if (method === 'GET' && body.length > 0) return response.writeHead(400).end();
    const answer = await fetch(new URL(incoming.url ?? '/', behind), {
      method,
      headers: headers as Record<string, string>,
      ...(method === 'GET' ? {} : { body: new Uint8Array(body) }),
    });
    return response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(Buffer.from(await answer.arrayBuffer()));
  });
  open.push(server);
  return server;
}
