import { type Endpoint, endpoints, type Operasi, operasi, pathOf, prefixOf, tokenEndpoint } from '../contract/endpoints.ts';
import type { JfusionProfile } from '../contract/profile.ts';
import { Refusal } from './answer.ts';
import type { Mitra } from './mitra.ts';

/** How an operation travels in this profile. */
export interface Route {
  readonly operasi: Operasi;
  readonly method: 'GET' | 'POST';
  readonly carries: 'json' | 'query' | 'multipart';
}

/** The operation a path names, whatever the method; null where none does. Path segments are compared as sent. */
export function routeOf(pathname: string, mitraId: string, profile: JfusionProfile): Route | null {
  const prefix = prefixOf(mitraId);
  const found = operasi.find((name) => pathname === prefix + pathOf(name, profile));
  if (!found) return null;
  const endpoint: Endpoint = endpoints[found];
  if (endpoint.body !== 'inquiry') return { operasi: found, method: endpoint.method, carries: endpoint.body };
  const { transport } = profile.inquiry;
  return { operasi: found, method: transport === 'post' ? 'POST' : 'GET', carries: transport === 'get-query' ? 'query' : 'json' };
}

/** The operation an address names for this partner, the token's among them; null where it names none. */
export function operationAt(pathname: string, mitra: Mitra | null): Operasi | 'token' | null {
  if (pathname === tokenEndpoint.path) return 'token';
  return (mitra && routeOf(pathname, mitra.mitraId, mitra.profile)?.operasi) ?? null;
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
