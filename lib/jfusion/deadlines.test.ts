import { expect, it } from 'vitest';
import { deadlineFor, deadlinesOf } from './deadlines.ts';
import { serverDate } from './server-date.ts';

const deadlines = deadlinesOf({ token: 15_000, call: 30_000, document: 600_000, perMegabyte: 120_000 });

it('gives each operation its own time, and an upload what its file needs', () => {
  expect([deadlines.token, deadlineFor(deadlines, 'penjaminanBaru', 0), deadlineFor(deadlines, 'cetakCovering', 0)]).toEqual([
    15_000, 30_000, 600_000,
  ]);
  expect(deadlineFor(deadlines, 'uploadDokumen', 0)).toBe(30_000);
  expect(deadlineFor(deadlines, 'uploadDokumen', 1_048_576)).toBe(150_000);
  // 10 MB on a line of 32,000 bytes a second takes 328 s alone, and shares it with others.
  expect(deadlineFor(deadlines, 'uploadDokumen', 10_485_760)).toBeGreaterThan(3 * 328_000);
});

it('reads a counterpart’s clock, and nothing that is none', () => {
  expect(serverDate('Tue, 17 Jun 2025 03:00:05 GMT')).toBe(Date.parse('2025-06-17T03:00:05Z'));
  for (const header of [undefined, '', '17 Jun 2025', '2025-06-17T03:00:05Z', 'Tue, 99 Jun 2025 03:00:05 GMT'])
    expect(serverDate(header)).toBeNull();
});
