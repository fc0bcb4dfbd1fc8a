import { expect, it } from 'vitest';
import { switches } from '#lib/jfusion/contract/switches.ts';
import { codesOf, codeText, effectOperations, numberFields, positionOf, saltOf } from './switch-values.ts';

it('finds the position behind every radio button, also where it is no text', () => {
  for (const row of switches) for (const { value } of row.positions ?? []) expect(positionOf(row, String(value))).toBe(value);
});

it('reads codes as they are written, the empty one by its name', () => {
  expect(codesOf(' (kosong), 0 ,,7')).toEqual(['', '0', '7']);
  expect(codesOf(codeText(['', '2']))).toEqual(['', '2']);
  expect(codesOf('')).toEqual([]);
});

it('takes a salt length as a number, and leaves anything else to the check', () => {
  expect([saltOf('20'), saltOf('digest'), saltOf('2x')]).toEqual([20, 'digest', '2x']);
});

it('offers the numbers of the contract that may go as text, and the operations with an effect', () => {
  expect(numberFields.flatMap(({ fields }) => fields)).toEqual(
    expect.arrayContaining(['ijp.tipe_kredit', 'klaim.penyebab_klaim', 'baru.plafon_kredit', 'subrogasi_pembayaran.nilai_subrogasi']),
  );
  expect(effectOperations.map(({ singkat }) => singkat)).not.toContain('ijp_inquiry');
});
