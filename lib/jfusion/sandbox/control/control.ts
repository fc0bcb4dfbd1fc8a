import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../answer.ts';
import type { Received } from '../receive.ts';

/** What the page has to tell once about the order before it. */
export interface Kabar {
  readonly baik: boolean;
  readonly teks: string;
}

/** What the control page remembers while the sandbox runs. */
export interface Control {
  /** stands in every form of the page */
  readonly token: string;
  tell(kabar: Kabar): void;
  /** what was told and not shown yet */
  heard(): Kabar | null;
}

/** A page that has nothing to tell yet. */
export function createControl(): Control {
  let kabar: Kabar | null = null;
  return {
    token: randomBytes(24).toString('base64url'),
    tell: (next) => {
      kabar = next;
    },
    heard: () => {
      const last = kabar;
      kabar = null;
      return last;
    },
  };
}

/** A form of the page itself, or JSON, which a page of another site cannot send without asking first. */
export type Order = { readonly form: boolean; readonly fields: Readonly<Record<string, unknown>> };

/**
 * Reads an order. A form needs the page's own token, and any Origin must be this address.
 * @throws Refusal 403, 415, or 400 for broken JSON
 */
export function readOrder({ headers, body }: Received, { token }: Control): Order {
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`)
    throw new Refusal(403, 'Perintah ini datang dari situs lain.');
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return { form: false, fields: readJson(body) };
  if (type !== 'application/x-www-form-urlencoded') throw new Refusal(415, 'Content-Type harus application/json.');
  const found = new Map<string, string>(new URLSearchParams(body.toString('utf8')));
  const [given, wanted] = [Buffer.from(found.get('_token') ?? ''), Buffer.from(token)];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new Refusal(403, 'Muat ulang halaman, lalu coba lagi.');
  found.delete('_token');
  return { form: true, fields: Object.fromEntries([...found].filter(([, value]) => value !== '')) };
}

function readJson(body: Buffer): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // told below
  }
  throw new Refusal(400, 'Perintah harus objek JSON.');
}
