import { expect, it } from 'vitest';
import { networkOf } from './place.ts';

it('takes an IPv4 address by itself, also where it was mapped', () => {
  expect(networkOf('10.0.0.5')).toBe('10.0.0.5/32');
  expect(networkOf('::ffff:10.0.0.5')).toBe('10.0.0.5/32');
});

it('takes an IPv6 address by its first 64 bits', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:db8:1:2:bbbb::9')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:db8:1:3::1')).toBe('2001:db8:1:3::/64');
});
