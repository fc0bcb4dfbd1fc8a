import { expect, test } from 'vitest';
import { filterForm, filterState, isSet } from './filter-form.ts';
import type { ListFilter } from './list.ts';

const filters: readonly ListFilter[] = [
  { key: 'status', label: 'Status', kind: 'choice', value: 'menunggu', text: 'menunggu' },
  { key: 'sejak', label: 'Tanggal', kind: 'date-range', value: { from: '2025-06-01', to: '' }, text: 'sejak 1 Jun' },
  { key: 'cabang', label: 'Cabang', kind: 'code', value: null, text: '' },
];

test('the form holds the search, each filter by its key and the ends of a range, and nothing empty', () => {
  expect([...filterForm(filterState(filters, ' siti '))]).toEqual([
    ['cari', 'siti'],
    ['status', 'menunggu'],
    ['sejak.dari', '2025-06-01'],
  ]);
});

test('a range without ends narrows nothing', () => {
  expect([isSet({ from: '', to: '' }), isSet(null), isSet(''), isSet('x'), isSet({ from: '', to: '2025-01-01' })]).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});
