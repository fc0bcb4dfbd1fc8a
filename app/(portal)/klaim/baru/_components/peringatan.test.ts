import { expect, it } from 'vitest';
import { peringatanKlaim } from './peringatan.ts';

const hitungan = { hitungan: '14000000.00', batas: '24500000.00', nilai: '14000000.00', dibatasi: false };
const dasar = { plafon: '35000000.00', hitungan };

it('warns of a number longer than the table has it, an amount off the formula and principal over the plafond', () => {
  const kata = peringatanKlaim({ no_spk: 'SPK-0001/2026', tunggakan_pokok: '36000000', nilai_tuntutan_klaim: '15000000' }, dasar);
  expect(Object.keys(kata).sort()).toEqual(['nilai_tuntutan_klaim', 'no_spk', 'tunggakan_pokok']);
});

it('says nothing of twelve characters, the formula to the sen, or what cannot be read yet', () => {
  expect(peringatanKlaim({ no_spk: 'SPK-001/2026', tunggakan_pokok: '35000000', nilai_tuntutan_klaim: '14000000' }, dasar)).toEqual({});
  expect(peringatanKlaim({ tunggakan_pokok: 'x', nilai_tuntutan_klaim: '1,2' }, { ...dasar, hitungan: null })).toEqual({});
});
