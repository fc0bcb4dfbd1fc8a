import { expect, it } from 'vitest';
import { type BahanKolom, kolomFormulir } from './formulir.ts';

const bahan = (lain: Partial<BahanKolom>): BahanKolom => ({
  field: 'x',
  label: 'Kolom',
  kind: 'teks',
  contoh: '123',
  kontrak: { max: 50, required: false },
  ...lain,
});
const tempat = (lain: Partial<BahanKolom>) => kolomFormulir(bahan(lain)).tempat;
const banyak = (jumlah: number) => Array.from({ length: jumlah }, (_, at) => ({ kode: `${at}`, label: `Pilihan ${at}` }));

it('gives a short field a cell a letter, a long one a line as long as its example needs', () => {
  expect(tempat({ kontrak: { max: 16, required: true } })).toEqual({ kind: 'cells', parts: [16] });
  expect(tempat({ kind: 'tanggal' })).toEqual({ kind: 'cells', parts: [2, '-', 2, '-', 4] });
  expect(tempat({ contoh: 'x'.repeat(20) })).toMatchObject({ kind: 'lines', lines: 1, width: 246 });
  expect(tempat({ kind: 'teks-panjang', kontrak: { max: 255, required: true } })).toMatchObject({ kind: 'lines', lines: 2 });
  expect(tempat({ satuan: 'orang' })).toMatchObject({ kind: 'lines', after: 'orang' });
});

it('gives an amount cells in threes, with sen only where the contract takes them', () => {
  expect(tempat({ kind: 'rupiah', kontrak: { max: 12, decimals: 0, required: true } })).toEqual({
    kind: 'cells',
    parts: ['Rp', 3, '.', 3, '.', 3, '.', 3],
  });
  expect(tempat({ kind: 'rupiah', kontrak: { max: 8, decimals: 2, required: true } })).toEqual({
    kind: 'cells',
    parts: ['Rp', 2, '.', 3, '.', 3, ',', 2],
  });
});

it('prints a short code list as boxes with code and label, and asks a long one for its code', () => {
  const codes = [
    { kode: 'L', label: 'Lunas' },
    { kode: '3', label: '3 % (super mikro)' },
  ];
  expect(tempat({ kind: 'pilihan', kontrak: { codes, required: true } })).toEqual({
    kind: 'ticks',
    options: ['L  Lunas', '3 % (super mikro)'],
  });
  expect(tempat({ kind: 'kode', daftar: banyak(8) })).toMatchObject({ kind: 'ticks' });
  expect(tempat({ kind: 'kode', daftar: banyak(9), kontrak: { max: 6, required: true } })).toEqual({
    kind: 'cells',
    parts: [6],
    words: 'artinya',
  });
  expect(tempat({ kind: 'kode', daftar: [], kontrak: { max: 6, required: true } })).toMatchObject({ kind: 'cells', words: 'artinya' });
});

it('says in words when a field must be filled in, and prints what has one value only', () => {
  const syarat = (lain: Partial<BahanKolom>) => kolomFormulir(bahan(lain)).syarat;
  expect(syarat({ kontrak: { required: true } })).toBe('wajib');
  expect(syarat({})).toBeNull();
  const requiredWhen = { field: 'plafon', above: '1', why: 'karena plafon di atas Rp 1' };
  expect(syarat({ kontrak: { required: false, requiredWhen } })).toBe('wajib bila plafon di atas Rp 1');
  expect(kolomFormulir(bahan({ tercetak: '70 %', kontrak: { required: true } }))).toMatchObject({
    syarat: null,
    tempat: { kind: 'printed', text: '70 %' },
  });
});
