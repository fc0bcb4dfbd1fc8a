import { describe, expect, it } from 'vitest';
import { operasi } from '#lib/jfusion/contract/endpoints.ts';
import { switches } from '#lib/jfusion/contract/switches.ts';
import { labelPosisi, labelTahap, posisiBawaan, switchOf } from './label-sakelar.ts';

describe('a position in words', () => {
  it.each([
    ['token.auth', 'basic', 'di header Authorization (Basic)'],
    ['signature.onGet', false, 'tidak'],
    ['signature.saltLength', 64, '64 bita'],
    ['numbers.asString', ['ijp.tipe_kredit'], 'ijp.tipe_kredit'],
    ['replay', { baru: 'terbukti' }, 'Penjaminan baru'],
    ['replay.baru', 'terbukti', 'terbukti'],
    ['klaim.kode', null, '–'],
    ['bukan.sakelar', true, 'true'],
  ])('%s = %o', (path, value, words) => expect(labelPosisi(path, value)).toBe(words));

  it('is there for the default of every switch', () => {
    for (const { path } of switches) expect(labelPosisi(path, posisiBawaan(path)), path).not.toBe('–');
  });
});

it('finds the switch of a path inside a group, and none for a path that only begins alike', () => {
  expect(switchOf('klaim.kode.lengkap')?.path).toBe('klaim.kode');
  expect(switchOf('replayed')).toBeUndefined();
});

it('has a name for every operation and step', () => {
  for (const tahap of [...operasi, 'jangkau', 'jam', 'token', 'tanda_tangan', 'kendali']) expect(labelTahap(tahap)).not.toBe(tahap);
});
