import { prefixOf, tokenEndpoint } from './contract/endpoints.ts';

/** Where a counterpart's API is found. */
export interface Address {
  readonly origin: URL;
  readonly tokenPath: string;
  /** path of an operation's target, as it goes on the wire */
  readonly pathOf: (target: string) => string;
}

/** The addresses of a partner's API; the base may have a path prefix, the API's own begins behind it. @throws TypeError where the base is no http address */
export function addressOf(baseUrl: string, mitraId: string): Address {
  const base = new URL(baseUrl);
  if (base.protocol !== 'http:' && base.protocol !== 'https:') throw new TypeError('base address is neither http nor https');
  const root = base.pathname.replace(/\/+$/, '');
  const prefix = root + prefixOf(mitraId);
  return { origin: new URL(base.origin), tokenPath: root + tokenEndpoint.path, pathOf: (target) => prefix + target };
}
