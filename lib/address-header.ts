import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { clientAddress, type Range } from './client-address.ts';

/** The header in which the server tells the pages who asks. What a client writes there never reaches them. */
export const addressHeader = 'x-mitra-alamat';
/** The header in which the server tells the pages which path was asked for, as it was written. */
export const pathHeader = 'x-mitra-jalur';
const sealHeader = 'x-mitra-alamat-segel';

/** What of a request is looked at. */
export type Asking = { readonly headers: IncomingHttpHeaders; readonly socket: { readonly remoteAddress?: string | undefined } };

/**
 * Makes what every request passes before anything reads its headers: it writes the true address of who asks into
 * `addressHeader`, over whatever came in. False where the client has already gone, who needs no answer.
 *
 * Next asks itself on behalf of a client (a redirect after an action, an action that lives on another page) with the headers it
 * received. A seal under a key of this process tells those requests from forgeries, so that they keep their client's address.
 */
export function makeAddressing(trusted: readonly Range[]): (request: Asking) => boolean {
  const key = randomBytes(32);
  const sealOf = (address: string) => createHmac('sha256', key).update(address).digest('hex');
  const isSealed = (address: unknown, seal: unknown): address is string => {
    if (typeof address !== 'string' || typeof seal !== 'string') return false;
    const [given, due] = [Buffer.from(seal), Buffer.from(sealOf(address))];
    return given.length === due.length && timingSafeEqual(given, due);
  };
  return ({ headers, socket }) => {
    const { [addressHeader]: said, [sealHeader]: seal } = headers;
    delete headers[addressHeader];
    if (!socket.remoteAddress) return false;
    const forwardedFor = headers['x-forwarded-for'];
    const address = isSealed(said, seal) ? said : clientAddress(socket.remoteAddress, forwardedFor?.toString(), trusted);
    headers[addressHeader] = address;
    headers[sealHeader] = sealOf(address);
    return true;
  };
}
