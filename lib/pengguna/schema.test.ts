import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.ts';
import { bacaAlasan, bersihkanPengguna, type IsianPengguna, periksaPengguna } from './schema.ts';

const contoh: IsianPengguna = {
  namaPengguna: ' Sari.Wulandari ',
  nama: 'Sari  Wulandari',
  email: 'Sari@Bank.co.id',
  peran: ['petugas_klaim', 'staf'],
  cabangId: 'solo',
  semuaCabang: false,
  cakupan: ['solo', 'semarang', 'semarang'],
};
const temuan = (lain: Partial<IsianPengguna>) => periksaPengguna(bersihkanPengguna({ ...contoh, ...lain })).map((row) => row.field);

describe('an account', () => {
  it('is kept trimmed, in small letters, its roles in their order, its own branch not twice', () => {
    expect(bersihkanPengguna(contoh)).toEqual({
      namaPengguna: 'sari.wulandari',
      nama: 'Sari Wulandari',
      email: 'sari@bank.co.id',
      peran: ['staf', 'petugas_klaim'],
      cabangId: 'solo',
      semuaCabang: false,
      cakupan: ['semarang'],
    });
    expect(bersihkanPengguna({ ...contoh, semuaCabang: true }).cakupan).toEqual([]);
  });

  it.each([
    ['', ['namaPengguna']],
    ['ab', ['namaPengguna']],
    ['a'.repeat(61), ['namaPengguna']],
    ['sari wulan', ['namaPengguna']],
    ['sári', ['namaPengguna']],
    ['-sari', ['namaPengguna']],
    ['SARI_01', []],
  ])('takes the user name %j or says why not', (namaPengguna, fields) => {
    expect(temuan({ namaPengguna })).toEqual(fields);
  });

  it.each([
    ['', []],
    ['sari@bank.co.id', []],
    ['sari@bank', ['email']],
    ['sari bank.co.id', ['email']],
    ['a@b.co\nBcc: c@d.co', ['email']],
  ])('takes the address of mail %j or says why not', (email, fields) => {
    expect(temuan({ email })).toEqual(fields);
  });

  it('has at least one role, and an admin or auditor has no other', () => {
    expect(temuan({ peran: [] })).toEqual(['peran']);
    expect(temuan({ peran: ['bos'] })).toEqual(['peran']);
    expect(temuan({ peran: ['admin', 'staf'] })).toEqual(['peran']);
    expect(temuan({ peran: ['auditor', 'admin'] })).toEqual(['peran']);
    expect(temuan({ peran: ['staf', 'supervisor'] })).toEqual([]);
  });
});

it('a reason is a sentence, not nothing and not a page', () => {
  expect(bacaAlasan(' cuti panjang ')).toBe('cuti panjang');
  expect(() => bacaAlasan('  ')).toThrow();
  expect(() => bacaAlasan('x'.repeat(301))).toThrow();
});

it('a change of roles, branch or scope is one of authority; of names it is not', () => {
  const lama = bersihkanPengguna(contoh);
  expect(changesBetween(lama, { ...lama, peran: ['petugas_klaim', 'staf'] })).toEqual({ kata: [], wewenang: false });
  expect(changesBetween(lama, { ...lama, nama: 'Sari', email: null })).toEqual({ kata: ['nama', 'surel'], wewenang: false });
  expect(changesBetween(lama, { ...lama, cabangId: 'medan' })).toEqual({ kata: ['cabang'], wewenang: true });
  expect(changesBetween(lama, { ...lama, cakupan: [] })).toEqual({ kata: ['cakupan'], wewenang: true });
});
