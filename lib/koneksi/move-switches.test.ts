import { describe, expect, it } from 'vitest';
import { InputError } from '#lib/errors.ts';
import { defaultProfile } from '#lib/jfusion/contract/profile.ts';
import { moveSwitches } from './move-switches.ts';

const findings = (moves: Record<string, unknown>) => {
  try {
    moveSwitches(defaultProfile, moves);
  } catch (error) {
    if (error instanceof InputError) return error.temuan;
    throw error;
  }
  return [];
};

describe('moving switches', () => {
  it('moves what is named and leaves the rest, and the profile it began with', () => {
    const moved = moveSwitches(defaultProfile, { 'signature.mode': 'pkcs1', 'klaim.kode.ditolak': ['9'], 'replay.baru': 'terbukti' });
    expect(moved).toMatchObject({
      signature: { mode: 'pkcs1', saltLength: 'digest' },
      klaim: { kode: { ditolak: ['9'], disetujui: ['2'] } },
      replay: { baru: 'terbukti' },
    });
    expect(defaultProfile).toMatchObject({ signature: { mode: 'pss' }, replay: {} });
  });

  it('replaces a whole table', () => {
    const once = moveSwitches(defaultProfile, { replay: { baru: 'terbukti', ijp: 'terbukti' } });
    expect(moveSwitches(once, { replay: { ijp: 'terbukti' } }).replay).toEqual({ ijp: 'terbukti' });
  });

  it.each([
    ['a position that does not exist', { 'signature.mode': 'dsa' }, 'signature.mode', 'bukan posisi yang ada'],
    ['a salt that no key holds', { 'signature.saltLength': 223 }, 'signature.saltLength', '0 sampai 222'],
    ['a salt that is no number', { 'signature.saltLength': '2x' }, 'signature.saltLength', '0 sampai 222'],
    ['a number that names no field', { 'numbers.asString': ['tipe'] }, 'numbers.asString', 'operasi.field'],
    ['claim codes of another shape', { 'klaim.kode': { disetujui: '2' } }, 'klaim.kode', 'daftar kode'],
    ['an operation that cannot be repeated', { replay: { token: 'terbukti' } }, 'replay', 'tidak dikenal'],
    ['an unknown switch', { 'signature.modus': 'pss' }, 'signature.modus', 'bukan sakelar'],
    ['a part that a switch does not have', { 'signature.mode.x': 1 }, 'signature.mode', 'bukan posisi yang ada'],
    ['a prototype', { '__proto__.signature': { mode: 'pkcs1' } }, '__proto__.signature', 'bukan sakelar'],
  ])('refuses %s and names the switch', (_what, moves, field, sentence) => {
    expect(findings(moves)).toEqual([{ field, pesan: expect.stringContaining(sentence) }]);
  });

  it('names every switch that does not fit at once, each once', () => {
    const wrong = { 'token.auth': 'x', 'klaim.kode': { disetujui: 1, ditolak: 2 }, tanda: 1 };
    expect(findings(wrong).map(({ field }) => field)).toEqual(['tanda', 'token.auth', 'klaim.kode']);
  });
});
