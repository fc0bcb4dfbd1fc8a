import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nomorBaru } from './nomor-baru.ts';
import { bacaNomorFormulir, CONTOH_NOMOR, HURUF, hurufPeriksa } from './nomor-formulir.ts';

const pagi = new Date('2026-11-30T18:30:00Z');

it('names branch and day of Jakarta, ends in six clear letters, and is never given twice', () => {
  const nomor = nomorBaru('010', 50, pagi);
  expect(new Set(nomor).size).toBe(50);
  for (const satu of nomor) {
    expect(satu).toMatch(/^F-010-261201-[0-9A-HJKMNP-TV-Y]{6}$/);
    expect(bacaNomorFormulir(satu)).toEqual({ nomor: satu, dicetak: '2026-12-01' });
  }
});

it('is read as it is meant: small letters, spaces, long dashes, and letters that look like digits', () => {
  expect(bacaNomorFormulir(CONTOH_NOMOR)).toEqual({ nomor: CONTOH_NOMOR, dicetak: '2026-11-30' });
  const [dengan = ''] = nomorBaru('010', 400, pagi).filter((nomor) => /[01]/.test(nomor.slice(-6)));
  const depan = dengan.slice(0, -6);
  const ekor = dengan.slice(-6).replaceAll('0', 'o').replaceAll('1', 'l').toLowerCase();
  expect(bacaNomorFormulir(` ${depan.toLowerCase().replaceAll('-', ' – ')}${ekor} `)?.nomor).toBe(dengan);
});

it('takes a branch code with a dash, and fits its column however long that is', () => {
  const [nomor = ''] = nomorBaru('kc-010.abc', 1, pagi);
  expect(bacaNomorFormulir(nomor)).toEqual({ nomor, dicetak: '2026-12-01' });
  expect(nomor.length).toBeLessThanOrEqual(40);
});

const acak = fc.array(fc.constantFrom(...HURUF), { minLength: 5, maxLength: 5 });

it('knows a letter misread and two neighbours swapped', () => {
  fc.assert(
    fc.property(acak, fc.integer({ min: 2, max: 18 }), fc.constantFrom(...HURUF), (ekor, place, huruf) => {
      const depan = `F-010-261130-${ekor.join('')}`;
      const nomor = depan + hurufPeriksa(depan);
      if (nomor[place] === '-' || nomor[place] === huruf) return;
      expect(bacaNomorFormulir(nomor.slice(0, place) + huruf + nomor.slice(place + 1))).toBeNull();
      const [a = '', b = ''] = [nomor[place], nomor[place + 1]];
      if (a !== b && b && b !== '-' && place + 1 < nomor.length - 1)
        expect(bacaNomorFormulir(nomor.slice(0, place) + b + a + nomor.slice(place + 2))).toBeNull();
    }),
  );
  for (const bukan of ['', 'F-010', 'SPK-001/2026', `F-010-261330-7K3QD${hurufPeriksa('F-010-261330-7K3QD')}`, CONTOH_NOMOR.slice(0, -1)])
    expect(bacaNomorFormulir(bukan)).toBeNull();
});
