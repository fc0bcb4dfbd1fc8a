import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { JfusionClient } from './client.ts';
import { type Endpoint, endpoints, type Operasi, operasi } from './contract/endpoints.ts';
import type { Outcome, Reason } from './outcome.ts';
import { type JenisGangguan, kindRow, kinds, type TempatGangguan } from './sandbox/fault/fault-kinds.ts';
import { openTestLine, sendOn, type TestLine } from './test-line.ts';

/** Long enough for a clean call on a busy machine; calls that hang do so side by side. */
const HANG_MS = 1000;
const effective = operasi.filter((name) => (endpoints[name] as Endpoint).effect);

let line: TestLine;
let client: JfusionClient;
beforeAll(async () => {
  line = await openTestLine({ terbit: 400, diklaim: 130, dibayar: 130, diangsur: 130 });
});
afterAll(() => line.close());
afterEach(async () => {
  client.close();
  await fetch(`${line.url}/sandbox/fault`, { method: 'DELETE' });
});

type Expected = readonly [Outcome, Reason];
const unknown = (reason: Reason): Expected => ['belum_pasti', reason];
const fine: Expected = ['berhasil', 'accepted'];

/** What the contract (section 2) makes of each kind once the whole request has left. */
const conclusions: { readonly [J in Exclude<JenisGangguan, 'tutup'>]: readonly (readonly [settings: object, expected: Expected])[] } = {
  reset: [[{}, unknown('connection_lost')]],
  fin: [[{}, unknown('connection_lost')]],
  hang: [[{}, unknown('deadline')]],
  truncated: [[{}, unknown('answer_cut')]],
  tetes: [
    [{ jedaMs: 1 }, fine],
    [{ jedaMs: 1, selesai: false }, unknown('deadline')],
  ],
  basi: [[{}, fine]],
  ganda: [[{}, fine]],
  sampah: [[{}, fine]],
  html: [[{}, unknown('foreign_answer')]],
  koma: [[{}, unknown('foreign_answer')]],
  terlalu_besar: [[{}, unknown('answer_too_large')]],
  http500: [
    [{}, unknown('server_error')],
    [{ polos: true }, unknown('server_error')],
  ],
  http502: [[{ polos: true }, unknown('server_error')]],
  http503: [[{}, unknown('server_error')]],
  http429: [
    [{ retryAfter: '7' }, ['tertahan', 'http_429']],
    [{ polos: true, retryAfter: 'kapan-kapan' }, ['tertahan', 'http_429']],
  ],
  redirect: [[{}, unknown('redirected')]],
  polos4xx: [
    [{ status: 400 }, ['tertahan', 'letter_not_taken']],
    [{ status: 403 }, ['tertahan', 'http_403']],
    [{ status: 404 }, ['tertahan', 'letter_not_taken']],
  ],
  refuse: [[{}, ['ditolak', 'refused']]],
  rekening_lain: [[{}, unknown('other_account')]],
  tanpa_sertifikat: [[{}, unknown('no_certificate')]],
};

const after: ReadonlySet<TempatGangguan> = new Set(['sesudah_efek', 'jawaban']);
const cases = (Object.keys(kinds) as JenisGangguan[]).flatMap((jenis) =>
  jenis === 'tutup'
    ? []
    : kindRow(jenis)
        .tempat.filter((tempat) => tempat !== 'sambungan')
        .flatMap((tempat) => conclusions[jenis].map(([settings, expected]) => ({ jenis, tempat, settings, expected }))),
);

describe('whatever the counterpart does, the client concludes what the contract says, the ledger has it or not, and the next call is right', () => {
  it.each(cases)('$jenis at $tempat $settings', async ({ jenis, tempat, settings, expected }) => {
    client = line.client({}, expected[1] === 'deadline' ? HANG_MS : 10_000);
    await client.token();
    const one = async (name: Operasi): Promise<void> => {
      const spoilt = line.draw(name);
      await line.fault({ operasi: name, kali: 1, jenis, tempat, ...settings });
      const exchange = await sendOn(client, spoilt);
      expect([name, exchange.outcome, exchange.reason]).toEqual([name, ...expected]);
      expect(exchange.keterangan).toMatch(/;/);
      expect(await line.effects(spoilt), name).toBe(after.has(tempat) ? 1 : 0);
      const next = line.draw(name);
      const clean = await sendOn(client, next);
      expect([name, clean.outcome, clean.message]).toEqual([name, 'berhasil', expect.stringMatching(/^Success|^Berhasil/)]);
      expect(await line.effects(next), name).toBe(1);
    };
    const suited = effective.filter((name) => kindRow(jenis).operasi?.includes(name) ?? true);
    if (expected[1] === 'deadline') await Promise.all(suited.map(one));
    else for (const name of suited) await one(name);
  });
});
