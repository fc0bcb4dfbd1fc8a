import { expect, test } from 'vitest';
import type { ListColumn } from './list.ts';
import { phonePlaces } from './phone-lines.ts';

const column = (key: string, kind: ListColumn['kind'], primary = false): ListColumn => ({
  key,
  label: key,
  kind,
  sortable: false,
  shown: true,
  primary,
});

test('a row becomes name and status, two words, one amount and one date', () => {
  const columns = [
    column('nomor', 'code'),
    column('nama', 'text', true),
    column('status', 'status'),
    column('produk', 'text'),
    column('bank', 'text'),
    column('plafon', 'money'),
    column('ijp', 'money'),
    column('tanggal', 'date'),
    column('dibuat', 'datetime'),
  ];
  expect(phonePlaces(columns)).toEqual({
    nomor: 'second',
    nama: 'name',
    status: 'status',
    produk: 'second',
    bank: 'none',
    plafon: 'third',
    ijp: 'none',
    tanggal: 'third',
    dibuat: 'none',
  });
});

test('the first column is the name where none is marked', () => {
  expect(phonePlaces([column('nomor', 'code'), column('tanggal', 'date')])).toEqual({ nomor: 'name', tanggal: 'third' });
});
