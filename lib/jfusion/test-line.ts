import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createJfusionClient, type Exchange, type JfusionClient, type Letter, letterOf } from './client.ts';
import { freezeRequest } from './contract/canonical.ts';
import type { Operasi } from './contract/endpoints.ts';
import { type JfusionProfile, parseProfile } from './contract/profile.ts';
import { deadlinesOf } from './deadlines.ts';
import { startSandbox } from './sandbox/server.ts';
import { pkcs8, rsaPair, spki } from './test-keys.ts';
import { ID_DD_BANK, needs, type Seed, type Stage, seedLedger, seedOf, TODAY } from './test-seed.ts';

const pair = rsaPair();
export const identity = { mitraId: '1', clientId: 'mitra', clientSecret: 'r&h=s i' };
export const dokumen = Buffer.from(`%PDF-1.7\n${'isi dokumen klaim\n'.repeat(40)}%%EOF\n`);

/** A letter nobody sent yet, and the account it is about. */
export interface Drawn<O extends Operasi> {
  readonly letter: Letter<O>;
  readonly seed: Seed;
}

/** For tests: the product's client and the counterpart over loopback, with a book in which every operation has something to work on. */
export interface TestLine {
  readonly url: string;
  readonly dir: string;
  /** positions of the switches, and further settings, which the counterpart plays from now on */
  play(switches: object, settings?: object): Promise<void>;
  client(switches?: object, deadlineMs?: number): JfusionClient;
  draw<O extends Operasi>(operasi: O, switches?: object, file?: Buffer): Drawn<O>;
  fault(rule: object): Promise<void>;
  /** what the guarantor really did by this operation on this account */
  effects(drawn: Drawn<Operasi>): Promise<number>;
  close(): Promise<void>;
}

/** Starts the counterpart with so many guarantees of each stage; it plays the default positions. */
export async function openTestLine(counts: Readonly<Record<Stage, number>>): Promise<TestLine> {
  const dir = await mkdtemp(join(tmpdir(), 'jfusion-line-'));
  const { lines, seeds } = seedLedger(counts);
  await writeFile(join(dir, 'ledger.jsonl'), lines);
  const play = async (switches: object, settings: object = {}): Promise<void> => {
    const mitra = { ...identity, publicKeyPem: spki(pair.publicKey), kodeBank: '113', idDdBank: ID_DD_BANK, profile: switches };
    await writeFile(join(dir, 'mitra.new'), JSON.stringify({ ...mitra, ...settings }));
    await rename(join(dir, 'mitra.new'), join(dir, 'mitra.json'));
  };
  await play({});
  const sandbox = await startSandbox({ dir, port: 0, now: () => TODAY });
  const jamkrindoPublicKeyPem = await (await fetch(`${sandbox.url}/sandbox/public-key`)).text();
  const clients: JfusionClient[] = [];
  const privateKeyPem = pkcs8(pair.privateKey);
  const used = new Map<Stage, number>();
  let drawn = 0;
  const nextSeed = (stage: Stage | null): Seed => {
    if (stage === null) return seedOf(9_000_000 + drawn);
    const at = used.get(stage) ?? 0;
    used.set(stage, at + 1);
    const seed = seeds[stage][at];
    if (!seed) throw new Error(`the book has no further guarantee of stage ${stage}`);
    return seed;
  };

  return {
    url: sandbox.url,
    dir,
    play,
    client: (switches = {}, deadlineMs = 5000) => {
      const connection = { baseUrl: sandbox.url, ...identity, privateKeyPem, jamkrindoPublicKeyPem, profile: parseProfile(switches) };
      const ms = { token: deadlineMs, call: deadlineMs, document: deadlineMs, perMegabyte: 0 };
      const client = createJfusionClient({ connection, deadlines: deadlinesOf(ms) });
      clients.push(client);
      return client;
    },
    draw: (operasi, switches = {}, file = dokumen) => {
      drawn += 1;
      const need: { readonly stage: Stage | null; readonly payload: (seed: Seed) => object } = needs[operasi];
      const seed = nextSeed(need.stage);
      const values = { ...need.payload(seed), partner_reference_id: `REF-${drawn}` };
      return { letter: letterFor(operasi, values, parseProfile(switches), seed, file), seed };
    },
    fault: async (rule) => {
      const order = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(rule) };
      const answer = await fetch(`${sandbox.url}/sandbox/fault`, order);
      if (!answer.ok) throw new Error(await answer.text());
    },
    effects: async ({ letter, seed }) => {
      const added = (await text(createReadStream(join(dir, 'ledger.jsonl'), { start: lines.length }))).split('\n');
      const wanted = [`"operasi":"${letter.operasi}"`, `"${seed.rekening}"`];
      return added.filter((one) => wanted.every((part) => one.includes(part))).length;
    },
    close: async () => {
      for (const client of clients) client.close();
      await sandbox.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function letterFor<O extends Operasi>(operasi: O, values: object, profile: JfusionProfile, seed: Seed, file: Buffer): Letter<O> {
  const frozen = { sha256: createHash('sha256').update(file).digest('hex'), size: file.length, contentType: 'application/pdf' };
  const upload = operasi === 'uploadDokumen' ? { file: frozen, boundary: `mitra-uji-${seed.rekening}` } : undefined;
  const about = operasi === 'penjaminanSpr' ? { noRekening: seed.rekening } : { noRekening: seed.rekening, nomorAplikasi: seed.aplikasi };
  return letterOf(operasi, freezeRequest(operasi, { ...values }, profile, upload), about, () => inPieces(file));
}

async function* inPieces(file: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += 65_536) yield file.subarray(at, at + 65_536);
}

/** Signs and sends. */
export async function sendOn<O extends Operasi>(client: JfusionClient, { letter }: Drawn<O>): Promise<Exchange<O>> {
  return client.send(letter, await client.prepare(letter));
}
