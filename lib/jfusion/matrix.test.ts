import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exchange } from './client.ts';
import { type Endpoint, endpoints, type Operasi, operasi } from './contract/endpoints.ts';
import { switches } from './contract/switches.ts';
import { openTestLine, sendOn, type TestLine } from './test-line.ts';
import { moved } from './test-positions.ts';
import { type Wrong, wrong } from './test-wrong-positions.ts';

type Baris = Operasi | 'token';
const rows: readonly Baris[] = ['token', ...operasi];

let line: TestLine;
beforeAll(async () => {
  line = await openTestLine({ terbit: 700, diklaim: 300, dibayar: 150, diangsur: 150 });
});

/** Accepted and refused calls by operation and switch. */
const counted = new Map<string, { accepted: number; refused: number }>();
function count(name: Baris, path: string, what: 'accepted' | 'refused'): void {
  const cell = counted.get(`${name}/${path}`) ?? { accepted: 0, refused: 0 };
  cell[what] += 1;
  counted.set(`${name}/${path}`, cell);
}

afterAll(async () => {
  await line.close();
  const paths = ['', ...switches.map(({ path }) => path)];
  const cell = (name: Baris, path: string): string => {
    const { accepted, refused } = counted.get(`${name}/${path}`) ?? { accepted: 0, refused: 0 };
    return `${accepted}✓${refused > 0 ? ` ${refused}✗` : ''}`.padEnd(7);
  };
  const legend = paths.map((path, at) => `${String(at).padStart(4)}  ${path || 'every switch at its default'}`);
  const head = ''.padEnd(20) + paths.map((_path, at) => String(at).padEnd(7)).join('');
  const body = rows.map((name) => name.padEnd(20) + paths.map((path) => cell(name, path)).join(''));
  const title = '✓ accepted with both sides alike (each position), ✗ a wrong position refused for the right reason';
  console.log([title, ...legend, head, ...body].join('\n'));
});

interface Said {
  readonly outcome: string;
  readonly reason: string;
  readonly words: string;
  readonly effects: number;
  readonly answer: unknown;
}

/** One call of each operation with the client in these positions, and how each went. */
async function callAll(ours: object): Promise<Map<Baris, Said>> {
  const client = line.client(ours);
  const said = new Map<Baris, Said>();
  const { ok, reason, message } = await client.token();
  said.set('token', { outcome: ok ? 'berhasil' : 'tertahan', reason, words: message ?? '', effects: 0, answer: null });
  for (const name of operasi) {
    const drawn = line.draw(name, ours);
    const exchange: Exchange = await sendOn(client, drawn);
    expect(exchange.keterangan, name).toMatch(/^[A-Z].+; .+\.$/);
    const words = exchange.outcome === 'belum_pasti' ? exchange.keterangan : (exchange.message ?? '');
    said.set(name, { ...exchange, words, effects: await line.effects(drawn) });
  }
  client.close();
  return said;
}

const whole = (name: Baris): number => (name !== 'token' && (endpoints[name] as Endpoint).effect ? 1 : 0);

function expectRefused(name: Baris, said: Said | undefined, { outcome, reason, words }: Wrong): void {
  expect({ name, ...said }).toMatchObject({ name, outcome, reason, words: expect.stringMatching(words) });
  if (outcome !== 'belum_pasti') expect(said?.effects, name).toBe(0);
}

/** Both sides in the same positions: every operation passes, and has its one effect. */
async function expectAgreement(there: object, path: string): Promise<void> {
  await line.play(there);
  const said = await callAll(there);
  for (const name of rows) {
    const { outcome, effects, words } = said.get(name) ?? {};
    expect([name, outcome, effects, words]).toEqual([name, 'berhasil', whole(name), expect.any(String)]);
    count(name, path, 'accepted');
  }
}

it('every switch at its default passes on every operation', () => expectAgreement({}, ''));

describe.each(moved)('$path $name', (position) => {
  const { path, value } = position;
  const there = { [path]: value };
  const row = wrong[path];

  it('passes on every operation where client and counterpart stand alike', () => expectAgreement(there, path));

  it('is refused for the right reason where only one of them stands there, and passes where it is not asked', async () => {
    for (const side of ['theirs', 'ours'] as const) {
      await line.play(side === 'theirs' ? there : {});
      const said = await callAll(side === 'ours' ? there : {});
      for (const name of rows) {
        const expected = row?.touches(name, position) ? row[side] : null;
        if (!expected) {
          expect([side, name, said.get(name)?.outcome, said.get(name)?.words]).toEqual([side, name, 'berhasil', expect.any(String)]);
          continue;
        }
        expectRefused(name, said.get(name), expected(position));
        count(name, path, 'refused');
      }
    }
  });
});

describe('what no refusal can show', () => {
  it('stands in the values: swapped labels turn the bill and the payment round', async () => {
    const swapped = { 'ijp.labels': 'swapped' };
    for (const [theirs, ours, tagihan, dibayar] of [
      [{}, {}, '525000', '300000'],
      [swapped, swapped, '525000', '300000'],
      [swapped, {}, '300000', '525000'],
      [{}, swapped, '300000', '525000'],
    ]) {
      await line.play(theirs as object);
      const exchange = await sendOn(line.client(ours as object), line.draw('pembayaranIjp', ours as object));
      expect(exchange.answer).toMatchObject({ tagihan, dibayar });
    }
  });

  it('stands in the values: a claim code of another table is shown raw, and nothing is concluded from it', async () => {
    const letters = { 'klaim.kode': { disetujui: ['S'], ditolak: ['T'], diproses: ['P'], lengkap: ['Y'] } };
    await line.play(letters);
    const ask = async (ours: object) => (await sendOn(line.client(ours), line.draw('inquiryKlaim', ours))).answer?.own;
    expect(await ask(letters)).toMatchObject({ putusan: 'diproses', persetujuan_klaim: 'P' });
    expect(await ask({})).toMatchObject({ putusan: 'tidak_dikenal', persetujuan_klaim: 'P' });
  });
});

describe('positions that meet', () => {
  const uploads = ['body', 'fields', 'empty', 'none'].map((upload) => ({ 'signature.upload': upload, 'upload.documentCode': 'field' }));
  it.each<object>([
    ...uploads,
    { 'inquiry.transport': 'post', 'inquiry.signatureInBody': true, 'json.spacing': 'spaced', 'signature.saltLength': 'max' },
    { 'inquiry.transport': 'get-query', 'inquiry.signatureInBody': true, 'signature.onGet': false },
    { 'signature.mode': 'pkcs1', 'signature.saltLength': 0, 'response.verify': 'rsa', 'token.auth': 'both' },
  ])('pass together on every operation: %j', async (switches) => {
    await line.play(switches);
    for (const [name, { outcome, words }] of await callAll(switches)) {
      expect([name, outcome, words]).toEqual([name, 'berhasil', expect.any(String)]);
    }
  });
});

it('has a row for each switch', () => {
  expect(Object.keys(wrong)).toEqual(switches.map(({ path }) => path));
  expect(new Set(moved.map(({ path }) => path))).toEqual(new Set(switches.map(({ path }) => path)));
});
