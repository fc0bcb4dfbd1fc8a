import { type Endpoint, endpoints, type Operasi, operasi, pathOf } from '../contract/endpoints.ts';
import type { JfusionProfile } from '../contract/profile.ts';
import { Refusal } from './answer.ts';

export const TOKEN_PATH = '/api/v1/oauth/token';

/** How an operation travels in this profile. */
export interface Route {
  readonly operasi: Operasi;
  readonly method: 'GET' | 'POST';
  readonly carries: 'body' | 'query';
  /** whether its body is signed, and so must have a Signature; elsewhere one is refused */
  readonly signed: boolean;
}

/** The operation a path names, whatever the method; null where none does. Path segments are compared as sent. */
export function routeOf(pathname: string, mitraId: string, profile: JfusionProfile): Route | null {
  const prefix = `/api/v1/banks/${encodeURIComponent(mitraId)}`;
  const found = operasi.find((name) => pathname === prefix + pathOf(name, profile));
  if (!found) return null;
  const endpoint: Endpoint = endpoints[found];
  if (endpoint.body === 'query') return { operasi: found, method: endpoint.method, carries: 'query', signed: false };
  if (endpoint.body === 'json') return { operasi: found, method: endpoint.method, carries: 'body', signed: true };
  const { transport } = profile.inquiry;
  if (transport === 'get-query') return { operasi: found, method: 'GET', carries: 'query', signed: false };
  return { operasi: found, method: transport === 'post' ? 'POST' : 'GET', carries: 'body', signed: profile.signature.onGet };
}

/** @throws Refusal 405 with Allow */
export function demandMethod(given: string | undefined, wanted: string): void {
  if (given !== wanted) throw new Refusal(405, `Metode ${given ?? ''} tidak dilayani di sini; pakai ${wanted}.`, { Allow: wanted });
}

/** @throws Refusal 400 where the answer of this operation would not be welcome */
export function demandAccept(accept: string | undefined, name: Operasi): void {
  const wanted = endpoints[name].answer === 'document' ? 'application/pdf' : 'application/json';
  const given = (accept ?? '').split(',').map((range) => range.split(';')[0]?.trim().toLowerCase());
  if (!given.includes(wanted) && !given.includes('*/*')) throw new Refusal(400, `Header Accept harus memuat ${wanted}.`);
}
