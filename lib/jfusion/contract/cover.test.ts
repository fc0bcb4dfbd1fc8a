import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverCode, coverOfUrl, parseCover } from './cover.ts';
import { contohCover, contohJawabanPenjaminanBaru } from './fixtures.ts';

const contoh = { nomor_aplikasi: '1000Q614', no_rekening: '1000Q614', id_dd_bank: '41' };

describe('a cover code', () => {
  it('is the document’s own for its example, both ways', () => {
    expect(coverCode(contoh)).toBe(contohCover);
    expect(parseCover(contohCover)).toEqual(contoh);
  });

  it('is found in the url of a certificate', () => {
    expect(coverOfUrl(contohJawabanPenjaminanBaru.data.url_sertifikat)).toBe(contohCover);
    expect(coverOfUrl(`http://x/print?a=1&cover=${contohCover.toUpperCase()}`)).toBe(contohCover);
  });

  it('is nothing where there is none', () => {
    for (const url of ['', 'http://x/print', 'http://x/print?cover=', 'http://x/print?cover=7b7d', 'http://x/print?cover=zz']) {
      expect(coverOfUrl(url)).toBeNull();
    }
    const hex = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('hex');
    for (const code of ['', '7', 'xyz', hex(null), hex([]), hex({}), hex({ ...contoh, no_rekening: 5 })])
      expect(parseCover(code)).toBeNull();
  });

  it('survives both ways whatever the numbers are, keys in the document’s order', () => {
    const part = fc.string({ unit: 'grapheme', maxLength: 50 });
    fc.assert(
      fc.property(part, part, part, (id_dd_bank, no_rekening, nomor_aplikasi) => {
        const code = coverCode({ id_dd_bank, no_rekening, nomor_aplikasi });
        expect(parseCover(code)).toEqual({ nomor_aplikasi, no_rekening, id_dd_bank });
        expect(Object.keys(JSON.parse(Buffer.from(code, 'hex').toString('utf8')))).toEqual(['nomor_aplikasi', 'no_rekening', 'id_dd_bank']);
      }),
    );
  });
});
