import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { JfusionProfile } from '../contract/profile.ts';
import { type Answer, jsonAnswer, Refusal } from './answer.ts';
import type { Mitra } from './mitra.ts';

const LIFETIME_SECONDS = 3600;
const KEPT = 10_000;
const BEARER = { 'WWW-Authenticate': 'Bearer' };

/** Issues bearer tokens and knows them again; they live in memory, so a restart asks every partner to come anew. */
export interface Tokens {
  issue(headers: IncomingHttpHeaders, body: Buffer, mitra: Mitra | null, now: Date): Answer;
  /** @throws Refusal 401 */
  check(authorization: string | undefined, mitra: Mitra | null, now: Date): Mitra;
  /** forgets every token, as a restart does; how many there were */
  forget(): number;
}

/** A desk with no token issued. */
export function createTokens(): Tokens {
  const issued = new Map<string, { until: number; owner: string }>();
  return {
    issue: (headers, body, mitra, now) => {
      const form = readForm(headers, body);
      if (form.get('grant_type') !== 'client_credentials') throw new Refusal(400, 'grant_type harus client_credentials.');
      if (!mitra || !credentialsFit(form, headers.authorization, mitra)) {
        const place = {
          body: 'di badan permintaan',
          basic: 'di header Authorization Basic',
          both: 'di badan dan di header Authorization Basic',
        };
        const where = mitra ? `; kirim keduanya ${place[mitra.profile.token.auth]}` : '';
        throw new Refusal(401, `client_id atau client_secret tidak dikenal${where}.`, { 'WWW-Authenticate': 'Basic' });
      }
      for (const [token, { until }] of issued) if (until <= now.getTime() || issued.size >= KEPT) issued.delete(token);
      const token = randomBytes(32).toString('base64url');
      issued.set(token, { until: now.getTime() + LIFETIME_SECONDS * 1000, owner: ownerOf(mitra) });
      const answer = { access_token: token, token_type: 'bearer', expires_in: LIFETIME_SECONDS, scope: 'read' };
      return jsonAnswer(200, answer, { 'Cache-Control': 'no-store' });
    },
    check: (authorization, mitra, now) => {
      const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
      if (!token) throw new Refusal(401, 'Header Authorization harus berisi Bearer dan token.', BEARER);
      const known = issued.get(token);
      if (!known || !mitra || known.owner !== ownerOf(mitra)) throw new Refusal(401, 'Token tidak dikenal; minta token baru.', BEARER);
      if (known.until <= now.getTime()) throw new Refusal(401, 'Token sudah kedaluwarsa; minta token baru.', BEARER);
      return mitra;
    },
    forget: () => {
      const count = issued.size;
      issued.clear();
      return count;
    },
  };
}

function readForm(headers: IncomingHttpHeaders, body: Buffer): URLSearchParams {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw new Refusal(415, 'Content-Type harus application/x-www-form-urlencoded.');
  return new URLSearchParams(body.toString('utf8'));
}

function credentialsFit(form: URLSearchParams, authorization: string | undefined, mitra: Mitra): boolean {
  const inBody = form.has('client_id') || form.has('client_secret');
  const body = same(form.get('client_id'), mitra.clientId) && same(form.get('client_secret'), mitra.clientSecret);
  const basic = basicFits(authorization, mitra);
  const rules: { readonly [K in JfusionProfile['token']['auth']]: boolean } = {
    body: body && authorization === undefined,
    basic: basic && !inBody,
    both: body && basic,
  };
  return rules[mitra.profile.token.auth];
}

/** RFC 6749 writes both parts form-encoded, many clients write them plain: either is right here. */
function basicFits(authorization: string | undefined, { clientId, clientSecret }: Mitra): boolean {
  const code = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1];
  if (!code) return false;
  const text = Buffer.from(code, 'base64').toString('utf8');
  const encode = (part: string): string => new URLSearchParams([['', part]]).toString().slice(1);
  return same(text, `${clientId}:${clientSecret}`) || same(text, `${encode(clientId)}:${encode(clientSecret)}`);
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (given: string | null, wanted: string): boolean => given !== null && timingSafeEqual(digest(given), digest(wanted));
const ownerOf = (mitra: Mitra): string => digest(JSON.stringify([mitra.mitraId, mitra.clientId, mitra.clientSecret])).toString('hex');
