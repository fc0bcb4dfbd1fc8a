import { describe, expect, it } from 'vitest';
import { clientAddress, parseRange, type Range } from './client-address.ts';

function ranges(...written: string[]): Range[] {
  return written.map((one) => parseRange(one) ?? expect.unreachable(one));
}

const proxies = ranges('10.0.0.1', '192.168.10.0/24', '2001:db8:1::/48');

describe('the address of who asks', () => {
  it.each([
    ['an untrusted peer is believed nothing', '203.0.113.9', '1.2.3.4', '203.0.113.9'],
    ['a trusted peer says who asks', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['what the client wrote before the proxy stays unread', '10.0.0.1', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
    ['a chain of two proxies is walked', '10.0.0.1', '1.2.3.4, 203.0.113.9, 192.168.10.7', '203.0.113.9'],
    ['a client that claims to be a proxy gains nothing', '10.0.0.1', '1.2.3.4, 10.0.0.1, 203.0.113.9', '203.0.113.9'],
    ['only proxies: the first of them asks', '10.0.0.1', '192.168.10.3, 192.168.10.7', '192.168.10.3'],
    ['no header: the proxy asks', '10.0.0.1', undefined, '10.0.0.1'],
    ['an empty header: the proxy asks', '10.0.0.1', '', '10.0.0.1'],
    ['an empty last entry ends the walk', '10.0.0.1', '203.0.113.9, ', '10.0.0.1'],
    ['garbage ends the walk at the hop that passed it on', '10.0.0.1', '203.0.113.9, <script>, 192.168.10.7', '192.168.10.7'],
    ['a name is no address', '10.0.0.1', 'unknown', '10.0.0.1'],
    ['short and octal notations are no addresses', '10.0.0.1', '0x7f.1', '10.0.0.1'],
    ['a mapped peer is IPv4', '::ffff:203.0.113.9', undefined, '203.0.113.9'],
    ['a mapped proxy is trusted as IPv4', '::ffff:10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['a mapped entry is IPv4', '10.0.0.1', '::ffff:cb00:7109', '203.0.113.9'],
    ['IPv6 behind an IPv6 proxy, in one form', '2001:db8:1::5', '2001:DB8:0002:0:0:0:0:9', '2001:db8:2::9'],
    ['an IPv6 peer out of range is believed nothing', '2001:db8:2::5', '1.2.3.4', '2001:db8:2::5'],
    ['ports are dropped', '10.0.0.1', '203.0.113.9:41234', '203.0.113.9'],
    ['brackets and ports are dropped', '10.0.0.1', '[2001:db8:2::9]:41234', '2001:db8:2::9'],
    ['an interface is dropped', 'fe80::1%eth0', undefined, 'fe80::1'],
  ])('%s', (_what, peer, forwardedFor, address) => {
    expect(clientAddress(peer, forwardedFor, proxies)).toBe(address);
  });

  it('is the peer where nobody is trusted', () => {
    expect(clientAddress('127.0.0.1', '1.2.3.4', [])).toBe('127.0.0.1');
  });

  it('is found at the end of a header of five hundred entries, and at its beginning where all are proxies', () => {
    const forged = Array.from({ length: 499 }, (_, at) => `1.2.${at >> 8}.${at & 255}`);
    expect(clientAddress('10.0.0.1', [...forged, '203.0.113.9'].join(', '), proxies)).toBe('203.0.113.9');
    const hops = Array.from({ length: 499 }, (_, at) => `192.168.10.${at % 256}`);
    expect(clientAddress('10.0.0.1', ['203.0.113.9', ...hops].join(','), proxies)).toBe('203.0.113.9');
  });

  it('of a peer that has none is a fault', () => {
    expect(() => clientAddress('', undefined, [])).toThrow(TypeError);
  });
});

describe('a range', () => {
  it('may name a mapped range, which means its IPv4 addresses', () => {
    expect(clientAddress('10.9.0.1', '203.0.113.9', ranges('::ffff:10.9.0.0/112'))).toBe('203.0.113.9');
    expect(clientAddress('10.8.0.1', '203.0.113.9', ranges('::ffff:10.9.0.0/112'))).toBe('10.8.0.1');
  });

  it.each(['proxy.bank', '10.0.0', '10.0.0.0/33', '10.0.0.0/', '::/129', '::ffff:0:0/95', 'fe80::1%eth0', '10.0.0.1/8/8', '*'])(
    'is not %s',
    (text) => {
      expect(parseRange(text)).toBeNull();
    },
  );
});
