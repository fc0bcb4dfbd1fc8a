import { expect, it } from 'vitest';
import { jamTunggu, kalimatTunggu } from './wait-words.ts';

it('names a time at which the wait is over, never one before', () => {
  expect(jamTunggu(new Date('2026-11-21T03:14:01Z'))).toBe('10.15');
  expect(jamTunggu(new Date('2026-11-21T03:15:00Z'))).toBe('10.15');
  expect(jamTunggu(new Date('2026-11-21T16:59:59Z'))).toBe('00.00');
  expect(kalimatTunggu('10.15')).toBe('Terlalu banyak percobaan. Coba lagi setelah pukul 10.15 WIB, atau hubungi admin.');
});
