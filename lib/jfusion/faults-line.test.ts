import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { JfusionClient } from './client.ts';
import type { Outcome, Reason } from './outcome.ts';
import { type JenisGangguan, kindRow, kinds } from './sandbox/fault/fault-kinds.ts';
import { openTestLine, sendOn, type TestLine } from './test-line.ts';
import { startHttp } from './test-server.ts';

let line: TestLine;
let client: JfusionClient;
beforeAll(async () => {
  line = await openTestLine({ terbit: 200, diklaim: 10, dibayar: 0, diangsur: 0 });
});
afterAll(() => line.close());
afterEach(async () => {
  client.close();
  await fetch(`${line.url}/sandbox/fault`, { method: 'DELETE' });
});

/** Sends a filing; what came of it, and how often the guarantor booked it. */
const file = async (): Promise<[Outcome, Reason, number]> => {
  const drawn = line.draw('requestKlaim');
  const { outcome, reason } = await sendOn(client, drawn);
  return [outcome, reason, await line.effects(drawn)];
};
const FINE = ['berhasil', 'accepted', 1];

describe('a token endpoint that misbehaves', () => {
  const nothing: readonly [Outcome, Reason] = ['belum_terkirim', 'no_token'];
  const conclusions: { readonly [J in JenisGangguan]?: readonly [Outcome, Reason] } = {
    http429: ['tertahan', 'http_429'],
    polos4xx: ['tertahan', 'token_refused'],
    refuse: ['tertahan', 'token_refused'],
    tetes: ['berhasil', 'accepted'],
    basi: ['berhasil', 'accepted'],
    ganda: ['berhasil', 'accepted'],
    sampah: ['berhasil', 'accepted'],
  };
  const cases = (Object.keys(kinds) as JenisGangguan[])
    .filter((jenis) => kindRow(jenis).operasi?.includes('token') ?? true)
    .flatMap((jenis) => kindRow(jenis).tempat.map((tempat) => ({ jenis, tempat })))
    .filter(({ tempat }) => tempat !== 'sambungan');

  it.each(cases)('by $jenis at $tempat lets no letter out without a token, and the next one as it should', async ({ jenis, tempat }) => {
    client = line.client({}, jenis === 'hang' ? 1000 : 10_000);
    await line.fault({ operasi: 'token', kali: 1, jenis, tempat });
    const expected = conclusions[jenis] ?? nothing;
    expect(await file()).toEqual([...expected, expected[0] === 'berhasil' ? 1 : 0]);
    expect(await file()).toEqual(FINE);
  });
});

describe('a connection that misbehaves', () => {
  it('is not there: nothing has left, and the next letter goes when it is there again', async () => {
    client = line.client();
    await line.fault({ operasi: '*', kali: 1, jenis: 'tutup', jedaMs: 200 });
    expect(await file()).toEqual(['belum_terkirim', 'no_connection', 0]);
    while (!(await fetch(`${line.url}/sandbox/fault`, { method: 'DELETE' }).then(Boolean, () => false)));
    expect(await file()).toEqual(FINE);
  });

  it.each(['reset', 'fin'])('ends by %s as soon as it stands: no token, so nothing has left', async (jenis) => {
    client = line.client();
    await line.fault({ operasi: '*', kali: 1, jenis, tempat: 'sambungan' });
    const [outcome, , effects] = await file();
    expect([outcome, effects]).toEqual(['belum_terkirim', 0]);
    expect(await file()).toEqual(FINE);
  });

  it.each(['reset', 'fin'])(
    'ends by %s under the letter itself: never called refused or accepted, and nothing is booked',
    async (jenis) => {
      client = line.client();
      await line.fault({ operasi: 'token', kali: 1, jenis: 'basi' });
      await client.token();
      await line.fault({ operasi: '*', kali: 1, jenis, tempat: 'sambungan' });
      const [outcome, , effects] = await file();
      expect(['belum_terkirim', 'belum_pasti']).toContain(outcome);
      expect(effects).toBe(0);
      expect(await file()).toEqual(FINE);
    },
  );

  it('closed behind a good answer costs the next letter nothing', async () => {
    client = line.client();
    for (const _time of [1, 2, 3, 4, 5]) {
      await line.fault({ operasi: 'requestKlaim', kali: 1, jenis: 'basi' });
      expect(await file()).toEqual(FINE);
    }
    expect(await file()).toEqual(FINE);
  });

  it('that breaks when the next letter arrives on it leaves that one unknown, unbooked and unsent again', async () => {
    client = line.client();
    await line.fault({ operasi: 'requestKlaim', kali: 1, jenis: 'basi', saat: 'permintaan_berikut' });
    expect(await file()).toEqual(FINE);
    expect(await file()).toEqual(['belum_pasti', 'connection_lost', 0]);
    expect(await file()).toEqual(FINE);
  });
});

describe('an answer that asks for something', () => {
  it.each([
    ['7', 7000],
    ['0', 1000],
    ['999999999', 3_600_000],
    ['kapan-kapan', null],
    ['', null],
    ['Mon, 01 Jan 2001 00:00:00 GMT', 1000],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 3_600_000],
  ])('a pause of %j is obeyed within bounds', async (retryAfter, retryAfterMs) => {
    client = line.client();
    await line.fault({ operasi: 'requestKlaim', kali: 1, jenis: 'http429', retryAfter });
    const exchange = await sendOn(client, line.draw('requestKlaim'));
    expect(exchange).toMatchObject({ outcome: 'tertahan', scope: 'jalur', reason: 'http_429', retryAfterMs });
  });

  it('another address is never called', async () => {
    const elsewhere = await startHttp((_request, response) => response.end('{"status":true,"data":null,"message":"x"}'));
    client = line.client();
    for (const operasi of ['requestKlaim', 'token']) {
      await line.fault({ operasi, kali: 1, jenis: 'redirect', ke: elsewhere.origin.href });
      await (operasi === 'token' ? client.token() : file());
    }
    expect(elsewhere.connections()).toBe(0);
    await elsewhere.close();
  });
});

describe('answers to be signed', () => {
  const rsa = { 'response.verify': 'rsa' };
  it.each([
    ['rekening_lain', 'other_account'],
    ['koma', 'foreign_answer'],
    ['html', 'foreign_answer'],
    ['truncated', 'answer_cut'],
    ['http500', 'server_error'],
  ])('%s is still what it is under a right signature', async (jenis, reason) => {
    await line.play(rsa);
    client = line.client(rsa);
    await line.fault({ operasi: 'requestKlaim', kali: 1, jenis });
    expect((await file()).slice(0, 2)).toEqual(['belum_pasti', reason]);
    expect(await file()).toEqual(FINE);
    await line.play({});
  });
});

describe('a large upload', () => {
  const pdf = (size: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size - 15), Buffer.from('%%EOF\n')]);

  it('whose bytes are never taken has not been sent', async () => {
    client = line.client({}, 1500);
    await client.token();
    await line.fault({ operasi: 'uploadDokumen', kali: 1, jenis: 'hang', tempat: 'header' });
    expect(await sendOn(client, line.draw('uploadDokumen', {}, pdf(10_485_760)))).toMatchObject({
      outcome: 'belum_terkirim',
      reason: 'cut_before_sent',
    });
  });

  it.each(['header', 'separuh_isi'])(
    'cut at %s is never called refused or accepted, is not booked, and goes whole the next time',
    async (tempat) => {
      client = line.client({}, 10_000);
      await line.fault({ operasi: 'uploadDokumen', kali: 1, jenis: 'reset', tempat });
      const cut = line.draw('uploadDokumen', {}, pdf(2_097_152));
      expect(['belum_terkirim', 'belum_pasti']).toContain((await sendOn(client, cut)).outcome);
      expect(await line.effects(cut)).toBe(0);
      expect(await sendOn(client, cut)).toMatchObject({ outcome: 'berhasil' });
      expect(await line.effects(cut)).toBe(1);
    },
  );
});
