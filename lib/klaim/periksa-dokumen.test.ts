import { describe, expect, it } from 'vitest';
import { type BarisDokumen, dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';
import { melewatiBatas, periksaDokumen, periksaUkuran } from './periksa-dokumen.ts';

const baris = (kode: string): BarisDokumen => {
  const found = dokumenKlaim.find((row) => row.kode === kode);
  if (!found) throw new Error(kode);
  return found;
};
const pdf = { awal: Buffer.from('%PDF-1.4\n'), akhir: Buffer.from('startxref\n%%EOF\n') };
const KTP = baris('004');

describe('a document before it is sent', () => {
  it.each(dokumenKlaim.map((row) => [row.kode, row] as const))('%s passes at exactly its limit and not a byte over', (_kode, row) => {
    expect(periksaDokumen(row, { ...pdf, ukuran: row.maxBytes })).toEqual({ tipe: 'application/pdf' });
    expect(periksaUkuran(row, row.maxBytes + 1)).toContain(`paling besar ${row.maxBytes / 1_048_576} MB`);
  });

  it('says how large it is and how large it may be, in full', () => {
    expect(periksaUkuran(KTP, 2_097_153)).toBe(
      'terlalu besar: 2.097.153 bita, sedangkan KTP atau identitas lain paling besar 2 MB (2.097.152 bita); perkecil lalu pilih lagi',
    );
    expect(melewatiBatas(KTP)).toContain('KTP atau identitas lain paling besar 2 MB (2.097.152 bita)');
    expect(periksaUkuran(KTP, 0)).toContain('kosong');
  });

  it.each([
    ['a spreadsheet', 'PK\x03\x04', '', 'bukan PDF, JPG, atau PNG'],
    ['a page of text', 'Kepada Yth.', '', 'bukan PDF, JPG, atau PNG'],
    ['a PDF cut short', '%PDF-1.7', 'endobj', 'terpotong atau rusak'],
  ])('is refused as %s', (_what, awal, akhir, pesan) => {
    const found = periksaDokumen(KTP, { ukuran: 500, awal: Buffer.from(awal), akhir: Buffer.from(akhir) });
    expect(found).toEqual({ pesan: expect.stringContaining(pesan) });
  });

  it('may be a photograph', () => {
    expect(periksaDokumen(KTP, { ukuran: 500, awal: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), akhir: new Uint8Array() })).toEqual({
      tipe: 'image/jpeg',
    });
  });
});
