import { expect, test } from 'vitest';
import { posisiBaru } from './posisi-baru.ts';

test('only what moved since the call before is told, also a switch that went back', () => {
  const before = { 'token.auth': 'basic', 'json.spacing': 'spaced' };
  expect(posisiBaru(before, { 'token.auth': 'basic', 'signature.mode': 'pkcs1' })).toEqual([
    { sakelar: 'signature.mode', label: 'Mode tanda tangan', posisi: 'PKCS#1 v1.5' },
    { sakelar: 'json.spacing', label: 'Spasi dalam JSON', posisi: 'kembali seperti di profil' },
  ]);
  expect(posisiBaru(before, before)).toEqual([]);
});

test('lists are compared by what they hold', () => {
  const list = { 'numbers.asString': ['ijp.tipe_kredit'] };
  expect(posisiBaru(list, { 'numbers.asString': ['ijp.tipe_kredit'] })).toEqual([]);
});
