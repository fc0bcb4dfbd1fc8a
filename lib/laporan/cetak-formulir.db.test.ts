import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { bacaNomorFormulir } from '#lib/kertas/nomor-formulir.ts';
import { wordsOf } from '#lib/pdf/test-words.ts';
import { hariIni } from '#lib/tanggal.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { cetakFormulir } from './cetak-formulir.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const NOMOR = /^F-\S+$/;
const cetak = async (oleh: Actor, jenis: string, salinan: number) => wordsOf((await cetakFormulir(oleh, jenis, salinan)).isi);

describe('blank paper forms', () => {
  it('bear the branch of who prints them, a number of its own each, and the codes that hold today', async () => {
    const { nama, isi } = await cetakFormulir(book.staf, 'penjaminan', 3);
    expect(nama).toBe(`Formulir permohonan penjaminan baru ${hariIni()}.pdf`);
    const pages = await wordsOf(isi);
    expect(pages).toHaveLength(9);
    const nomor = pages.flatMap((page) => page.split('\n').filter((line) => NOMOR.test(line)));
    expect(new Set(nomor).size).toBe(3);
    for (const satu of nomor) expect(bacaNomorFormulir(satu)).toEqual({ nomor: satu, dicetak: hariIni() });
    expect(nomor.every((satu) => satu.startsWith('F-010-'))).toBe(true);
    const text = pages.join('\n');
    expect(text).toContain('Cabang 010 (010)');
    expect(text).toMatch(/Dicetak oleh sari, .* WIB\. Sandbox, bukan untuk data sebenarnya\./);
    expect(text.replaceAll(/ +/g, ' ')).toContain('KR155 Anuitas');
    const lain = (await cetak(book.orangLain, 'penjaminan', 1)).join('\n');
    expect(lain).toMatch(/F-020-/);
    expect(lain).not.toContain('Cabang 010');
  });

  it('tell nothing of any debtor in the book', async () => {
    const isian = contohIsian('CETAK-77', { nama_debitur: 'TITI RAHASIA' });
    await ajukanPenjaminan(book.staf, { kunci: crypto.randomUUID(), isian, drafId: null, koreksiDariId: null });
    for (const jenis of ['penjaminan', 'spr', 'klaim', 'angsuran']) {
      const text = (await cetak(book.staf, jenis, 1)).join('\n');
      for (const milik of ['TITI', 'CETAK-77', isian.no_identitas ?? '', isian.npwp ?? '', isian.cif ?? ''])
        expect(text).not.toContain(milik);
    }
  });

  it('are printed fifty at once, never more, fewer than one, or something else', async () => {
    expect(await cetak(book.staf, 'angsuran', 50)).toHaveLength(50);
    for (const salinan of [0, 51, 1.5, Number.NaN])
      await expect(cetakFormulir(book.staf, 'angsuran', salinan), String(salinan)).rejects.toThrow('dari 1 sampai 50');
    for (const jenis of ['invoice', 'toString', '__proto__'])
      await expect(cetakFormulir(book.staf, jenis, 1), jenis).rejects.toThrow('Formulir ini tidak dikenal.');
  });
});
