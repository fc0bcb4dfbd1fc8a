import { afterAll, beforeAll, expect, it } from 'vitest';
import type { JfusionClient, Letter, Prepared } from './client.ts';
import { endpoints, type Operasi, operasi } from './contract/endpoints.ts';
import { readEnvelope } from './envelope.ts';
import { signBytes, verifyBytes } from './signature.ts';
import { rsaPair } from './test-keys.ts';
import { type Drawn, dokumen, identity, openTestLine, sendOn, type TestLine } from './test-line.ts';
import { createTransport, type Transport } from './transport.ts';

const SEED = 20_250_617;
const CHANGES = 200;
const signed = operasi.filter((name) => endpoints[name].body !== 'query');

let line: TestLine;
let transport: Transport;
beforeAll(async () => {
  line = await openTestLine({ terbit: 10, diklaim: 4, dibayar: 2, diangsur: 2 });
  transport = createTransport();
});
afterAll(async () => {
  transport.close();
  await line.close();
});

/** Mulberry32: the same whole numbers below `n` for the same seed, on every machine. */
function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return copy;
}

const PRINTABLE = /^[\x21-\x7e]+$/;

/** One bit of the header's own text, among those that leave a header which can be sent. */
function flippedText(text: string, roll: (n: number) => number): string {
  for (;;) {
    const changed = flipped(Buffer.from(text, 'latin1'), roll(text.length * 8)).toString('latin1');
    if (PRINTABLE.test(changed)) return changed;
  }
}

async function bearer(): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: identity.clientId, client_secret: identity.clientSecret };
  const { body } = await transport.exchange({
    method: 'POST',
    origin: new URL(line.url),
    path: '/api/v1/oauth/token',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(new URLSearchParams(form).toString()),
    deadlineMs: 5000,
    maxBytes: 10_000,
  });
  return (JSON.parse(body.toString()) as { access_token: string }).access_token;
}

function bytesOf({ body, file }: Prepared): Buffer {
  const before = Buffer.from(body ?? '', 'ascii');
  return file ? Buffer.concat([before, dokumen, Buffer.from(file.epilogue, 'ascii')]) : before;
}

interface Ready {
  readonly drawn: Drawn<Operasi>;
  readonly letter: Letter;
  readonly prepared: Prepared;
  readonly bytes: Buffer;
  readonly signature: string;
}

async function ready(client: JfusionClient, name: Operasi): Promise<Ready> {
  const drawn: Drawn<Operasi> = line.draw(name);
  const prepared = await client.prepare(drawn.letter);
  return { drawn, letter: drawn.letter, prepared, bytes: bytesOf(prepared), signature: prepared.signature ?? '' };
}

it.each(['pss', 'pkcs1'])(`${CHANGES / 2} random one-bit changes of body or signature are refused as often, in mode %s`, async (mode) => {
  const switches = { 'signature.mode': mode };
  await line.play(switches);
  const client = line.client(switches);
  const token = await bearer();
  const letters = await Promise.all(signed.map((name) => ready(client, name)));
  const roll = dice(SEED);
  console.log(`one-bit changes in mode ${mode}: seed ${SEED}`);

  let refusals = 0;
  for (let n = 0; n < CHANGES / 2; n += 1) {
    const one = letters[n % letters.length];
    if (!one) throw new Error('no letter');
    const { letter, prepared, bytes, signature } = one;
    const where = ['body', 'signature', 'header'][roll(3)];
    const rawSignature = (): string => flipped(Buffer.from(signature, 'base64'), roll(2048)).toString('base64');
    const Signature = where === 'body' ? signature : where === 'signature' ? rawSignature() : flippedText(signature, roll);
    const { status, body } = await transport.exchange({
      method: letter.method,
      origin: new URL(line.url),
      path: `/api/v1/banks/${identity.mitraId}${letter.target}`,
      headers: { Authorization: `Bearer ${token}`, ...prepared.headers, Signature },
      body: where === 'body' ? flipped(bytes, roll(bytes.length * 8)) : bytes,
      deadlineMs: 5000,
      maxBytes: 1_000_000,
    });
    const said = readEnvelope(body);
    expect({ n, name: letter.operasi, where, status, ...said }).toMatchObject({
      status: false,
      message: expect.stringMatching(/^Header Signature (?:tidak cocok dengan|bukan base64|memakai)/),
    });
    expect(status).toBe(401);
    refusals += 1;
  }
  expect(refusals).toBe(CHANGES / 2);

  for (const { drawn } of letters) {
    expect(await line.effects(drawn)).toBe(0);
    expect([drawn.letter.operasi, (await sendOn(client, drawn)).outcome]).toEqual([drawn.letter.operasi, 'berhasil']);
  }
});

it('a bit that base64 itself does not need is refused too', async () => {
  await line.play({});
  const client = line.client();
  const drawn = line.draw('requestKlaim');
  const prepared = await client.prepare(drawn.letter);
  const [, head = '', last = ''] = /^(.+)(.)==$/.exec(prepared.signature ?? '') ?? [];
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const signature = `${head}${alphabet[alphabet.indexOf(last) ^ 1]}==`;
  expect(Buffer.from(signature, 'base64')).toEqual(Buffer.from(prepared.signature ?? '', 'base64'));
  const said = await client.send(drawn.letter, { ...prepared, signature });
  expect(said).toMatchObject({ outcome: 'tertahan', message: 'Header Signature bukan base64 satu baris.' });
});

it(`${CHANGES} random one-bit changes of an answer or its signature are believed as often as never`, () => {
  const { privateKey, publicKey } = rsaPair();
  const roll = dice(SEED);
  for (const mode of ['pss', 'pkcs1'] as const) {
    const answer = Buffer.from('{"status":true,"data":{"no_rekening":"1000Q614"},"message":"Success create penjaminan baru."}');
    const signature = signBytes(answer, privateKey, { mode, saltLength: 'digest' });
    const raw = Buffer.from(signature, 'base64');
    expect(verifyBytes(answer, signature, publicKey, { mode })).toBe(true);
    for (let n = 0; n < CHANGES / 2; n += 1) {
      const inBody = roll(2) === 0;
      const bytes = inBody ? flipped(answer, roll(answer.length * 8)) : answer;
      const other = inBody ? signature : flipped(raw, roll(raw.length * 8)).toString('base64');
      expect(verifyBytes(bytes, other, publicKey, { mode }), `${mode} ${n}`).toBe(false);
    }
  }
});
