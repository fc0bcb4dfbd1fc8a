import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Addresses that share their first so many bits; IPv4 in its own form, never mapped into IPv6. */
export type Range = readonly [Address, number];

/** An address (`10.0.0.5`) or a range (`10.0.0.0/24`, `2001:db8::/32`) as written in a setting; null if it is neither. */
export function parseRange(text: string): Range | null {
  const [, written = '', bits] = /^([^/%]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  if (!isIP(written)) return null;
  const address = ipaddr.parse(written);
  const most = address.kind() === 'ipv4' ? 32 : 128;
  const length = bits === undefined ? most : Number(bits);
  if (length > most) return null;
  const plain = ipaddr.process(written);
  if (plain.kind() === address.kind()) return [plain, length];
  return length < 96 ? null : [plain, length - 96];
}

/**
 * The address of who asks: `peer` (the socket's other end), or, as long as the hop that vouches is `trusted`, what the last
 * entries of X-Forwarded-For say (RFC 7239 §7.4's walk from the right). An entry that is no address ends the walk at the hop
 * that passed it on. IPv4 comes out as IPv4 also where it was mapped; IPv6 in RFC 5952's form.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, trusted: readonly Range[]): string {
  let hop = read(peer);
  if (!hop) throw new TypeError('the peer has no address');
  const claims = forwardedFor?.split(',') ?? [];
  while (claims.length > 0 && isAmong(hop, trusted)) {
    const before = read(claims.pop() ?? '');
    if (!before) break;
    hop = before;
  }
  return hop.toString();
}

function isAmong(address: Address, ranges: readonly Range[]): boolean {
  return ranges.some(([first, length]) => first.kind() === address.kind() && address.match(first, length));
}

/** One entry: some proxies add the port, and a link-local address names its interface. */
function read(entry: string): Address | null {
  const [, bracketed, dotted] = /^(?:\[([^\]]*)\](?::\d{1,5})?|([\d.]+):\d{1,5})$/.exec(entry.trim()) ?? [];
  const [bare = ''] = (bracketed ?? dotted ?? entry.trim()).split('%');
  return isIP(bare) ? ipaddr.process(bare) : null;
}
