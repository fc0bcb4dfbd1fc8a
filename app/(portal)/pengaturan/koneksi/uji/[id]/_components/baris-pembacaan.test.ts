import { expect, it } from 'vitest';
import { barisPembacaan, labelJawaban, usulKe } from './baris-pembacaan.ts';

const temuan = (sakelar: string, sekarang: unknown, ditemukan: unknown, cara: 'panggilan' | 'orang' | 'tidak_diuji', bukti = 1) => ({
  sakelar,
  sekarang,
  ditemukan,
  cara,
  bukti: cara === 'panggilan' ? bukti : null,
  keterangan: null,
});

it('puts readings that differ first and those never tested last, each in words', () => {
  const rows = barisPembacaan([
    temuan('response.verify', 'off', null, 'tidak_diuji'),
    temuan('signature.mode', 'pss', 'pss', 'panggilan'),
    temuan('token.auth', 'body', 'basic', 'panggilan', 7),
    temuan('numbers.asString', ['ijp.tipe_kredit'], [], 'orang'),
  ]);
  expect(rows.map(({ sakelar, beda }) => [sakelar, beda])).toEqual([
    ['token.auth', true],
    ['numbers.asString', true],
    ['signature.mode', false],
    ['response.verify', false],
  ]);
  expect(rows[0]).toMatchObject({ bawaan: 'di isi permintaan', ditemukan: 'di header Authorization (Basic)', bukti: 7 });
  expect(rows[3]).toMatchObject({ ditemukan: '–', cara: 'tidak diuji' });
});

it('finds the choice that is proposed and the one that was made, whatever kind of value stands behind it', () => {
  const pilihan = [
    { nilai: ['a'], label: 'Satu' },
    { nilai: false, label: 'Dua' },
  ];
  expect(usulKe({ pilihan, usul: ['a'] })).toBe(0);
  expect(usulKe({ pilihan, usul: null })).toBeNull();
  expect(labelJawaban({ pilihan, jawaban: false })).toBe('Dua');
  expect(labelJawaban({ pilihan, jawaban: 'lain' })).toBe('"lain"');
});
