import { expect, test } from 'vitest';
import { parseTypedDate } from './parse-date.ts';

test.each([
  ['17-06-2025', '2025-06-17'],
  ['17/6/2025', '2025-06-17'],
  ['17.06.2025', '2025-06-17'],
  ['17062025', '2025-06-17'],
  ['17 Jun 2025', '2025-06-17'],
  ['17 juni 2025', '2025-06-17'],
  ['1 Mei 2024', '2024-05-01'],
  ['09-Agt-2024', '2024-08-09'],
  ['29-02-2024', '2024-02-29'],
  [' 2025-06-17 ', '2025-06-17'],
  ['05/06/2025', '2025-06-05'],
])('reads %s day first', (typed, iso) => {
  expect(parseTypedDate(typed)).toBe(iso);
});

test.each(['', '31-02-2025', '29-02-2023', '17-13-2025', '17-06-25', '170625', '17 Foo 2025', '2025-6-17', 'kemarin', '0-1-2025'])(
  'does not take “%s” for a day',
  (typed) => {
    expect(parseTypedDate(typed)).toBeNull();
  },
);
