import { constants, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from './server.ts';

/** For tests only: a partner with keys of its own, which writes its requests by hand and speaks real HTTP. */

export const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const otherKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const publicPem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}
export interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}
export type Json = Record<string, unknown>;

const agent = new Agent({ keepAlive: true });

/** One exchange over HTTP; rejects when the connection breaks before the answer is whole. */
export function send(url: string, { method = 'GET', headers = {}, body }: Sending = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const bytes = body === undefined ? undefined : Buffer.from(body);
    const length = bytes ? { 'Content-Length': String(bytes.length) } : {};
    const outgoing = request(url, { method, agent, headers: { ...headers, ...length } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    outgoing.on('error', reject);
    outgoing.end(bytes);
  });
}

export const jsonOf = (reply: Reply): Json => JSON.parse(reply.body.toString('utf8')) as Json;

/** PSS with this salt, or PKCS#1 v1.5. */
export function signature(body: string | Buffer, salt: number | 'pkcs1' = 32, key: KeyObject = keys.privateKey): string {
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: salt === 'pkcs1' ? 0 : salt };
  const padding = salt === 'pkcs1' ? { padding: constants.RSA_PKCS1_PADDING } : pss;
  return sign('sha256', Buffer.from(body), { key, ...padding }).toString('base64');
}

const secrets = { mitraId: '1', clientId: 'mitra-uji', clientSecret: 'rahasia:uji' };

export interface Partner {
  readonly dir: string;
  url: string;
  clock: Date;
  configure(settings: Json): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
  token(): Promise<string>;
  /** signs and sends a body to a path below the prefix */
  call(
    path: string,
    body: Json | string | Buffer,
    more?: Sending & { readonly signature?: string | null; readonly bearer?: string },
  ): Promise<Reply>;
  /** an order to the control desk, as JSON */
  order(path: string, body: Json): Promise<Reply>;
  ledger(): Promise<{ counts: Record<string, number>; effects: Json[]; requests: Json[]; hanging: number }>;
  fault(fault: Json): Promise<Reply>;
}

/** Starts a sandbox in a new folder with this partner registered. */
export async function startPartner(settings: Json = {}): Promise<Partner> {
  const dir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  let sandbox: Sandbox;
  let bearer: string | undefined;
  const partner: Partner = {
    dir,
    url: '',
    clock: new Date('2023-06-16T03:00:00Z'),
    configure: async (more) => {
      const mitra = {
        ...secrets,
        publicKeyPem: publicPem(keys.publicKey),
        kodeBank: '113',
        idDdBank: '41',
        nama: 'Bank Uji Sejahtera',
        ...more,
      };
      await writeFile(join(dir, 'mitra.json'), JSON.stringify(mitra), { mode: 0o600 });
    },
    restart: async () => {
      if (partner.url !== '') await sandbox.close();
      sandbox = await startSandbox({ dir, port: 0, now: () => partner.clock });
      partner.url = sandbox.url;
      bearer = undefined;
    },
    close: async () => {
      await sandbox.close();
      await rm(dir, { recursive: true });
    },
    token: async () => {
      const form = { grant_type: 'client_credentials', client_id: secrets.clientId, client_secret: secrets.clientSecret };
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const reply = await send(`${partner.url}/api/v1/oauth/token`, {
        method: 'POST',
        headers,
        body: new URLSearchParams(form).toString(),
      });
      return String(jsonOf(reply).access_token);
    },
    call: async (path, body, { method = 'POST', headers = {}, signature: given, bearer: other } = {}) => {
      bearer ??= await partner.token();
      const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
      const signed: Record<string, string> = given === null ? {} : { Signature: given ?? signature(text) };
      const type: Record<string, string> = { Accept: 'application/json', 'Content-Type': 'application/json' };
      return send(`${partner.url}/api/v1/banks/1${path}`, {
        method,
        headers: { Authorization: `Bearer ${other ?? bearer}`, ...type, ...signed, ...headers },
        ...(text.length === 0 ? {} : { body: text }),
      });
    },
    order: (path, body) =>
      send(`${partner.url}/sandbox/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    ledger: async () => JSON.parse((await send(`${partner.url}/sandbox/ledger`)).body.toString()) as Awaited<ReturnType<Partner['ledger']>>,
    fault: (fault) => partner.order('fault', fault),
  };
  await partner.configure(settings);
  await partner.restart();
  return partner;
}
