import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { expect, test } from 'vitest';
import { baru } from '../test-requests.ts';
import { drawCertificate } from './draw.ts';

const isi = Object.fromEntries(Object.entries(baru).map(([name, value]) => [name, String(value)]));
const sertifikat = { nomor: 'KR2 2023 02.03 33 113 0 00000013', tanggal: '2023-06-16' };

/** Every string that the page's content shows, in order, as WinAnsi. */
async function shownText(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes);
  expect(document.getPageCount()).toBe(1);
  const contents = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream) || object.dict.has(PDFName.of('Type'))) return [];
    return [inflateSync(object.getContents()).toString('latin1')];
  });
  return [...contents.join('\n').matchAll(/<([0-9A-F]*)> Tj/gi)].map(([, hex]) => Buffer.from(hex ?? '', 'hex').toString('latin1'));
}

test('the certificate is one page that says the main facts and that it is no official document', async () => {
  const text = await shownText(await drawCertificate(isi, sertifikat, 'Bank Uji Sejahtera'));
  expect(text).toEqual(
    expect.arrayContaining([
      'SERTIFIKAT PENJAMINAN',
      `Nomor ${sertifikat.nomor}`,
      'Bank Uji Sejahtera',
      'ANITA TAMA',
      'Rp 35.000.000',
      'Terbilang: tiga puluh lima juta rupiah',
      '70 %',
      'Nilai penjaminan paling tinggi Rp 24.500.000',
      '14 Juni 2023 s.d. 14 Juni 2026',
      '52/PK/KURMIKRO/BPD/010/VI/2023',
      'Jakarta, 16 Juni 2023',
      'SANDBOX',
    ]),
  );
  expect(text.join(' ')).toContain('Bukan dokumen resmi');
});

test('the same guarantee gives the same bytes, a plain PDF from its first byte to its last', async () => {
  const [first, second] = [await drawCertificate(isi, sertifikat, 'Bank'), await drawCertificate(isi, sertifikat, 'Bank')];
  expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  const raw = Buffer.from(first).toString('latin1');
  expect([raw.startsWith('%PDF-'), raw.trimEnd().endsWith('%%EOF')]).toEqual([true, true]);
  expect(raw).not.toMatch(/\/(?:JavaScript|JS|Launch|EmbeddedFile)\b/);
});

test('letters which the standard fonts lack are replaced, and the longest texts still fit', async () => {
  const nama_debitur = `PT Łódź Ćendana 株 ${'A'.repeat(238)}`;
  const text = await shownText(
    await drawCertificate({ ...isi, nama_debitur, alamat_debitur: 'JALAN '.repeat(42), no_pk: 'W'.repeat(50) }, sertifikat, 'Bank'),
  );
  expect(text.join(' ')).toContain('PT Lódz Cendana ?');
  expect(text.join('')).toContain('Bukan dokumen resmi');
});
