import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { isHarmlessPdf, isPdf } from './document.ts';

const pdf = (...inside: (string | Buffer)[]): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), ...inside.map((part) => Buffer.from(part)), Buffer.from('\nstartxref\n0\n%%EOF\n')]);
const stream = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`5 0 obj <<${dictionary}>>\nstream\n`), data, Buffer.from('\nendstream endobj\n')]);
const packed = (text: string): Buffer => stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(Buffer.from(text)));

describe('a PDF', () => {
  it('begins and ends as one', () => {
    expect(isPdf(pdf('isi'))).toBe(true);
    expect(isPdf(Buffer.concat([pdf('isi'), Buffer.alloc(900, '\n')]))).toBe(true);
    for (const bad of ['', '%PDF-1.7', ' %PDF-1.7\n%%EOF', '{"status":false}', '<html>%PDF- %%EOF'])
      expect(isPdf(Buffer.from(bad))).toBe(false);
    expect(isPdf(pdf('isi').subarray(0, -8))).toBe(false);
    expect(isPdf(Buffer.concat([pdf('isi'), Buffer.alloc(2000, 'x')]))).toBe(false);
  });

  it('made by a real writer is harmless, plain and with object streams', async () => {
    const made = await PDFDocument.create();
    made.addPage().drawText('SERTIFIKAT PENJAMINAN /JS');
    for (const useObjectStreams of [true, false]) expect(isHarmlessPdf(Buffer.from(await made.save({ useObjectStreams })))).toBe(true);
  });

  it('made by a real writer with a file or a script inside is not', async () => {
    for (const useObjectStreams of [true, false]) {
      const carrying = await PDFDocument.create();
      carrying.addPage();
      await carrying.attach(Buffer.from('isi'), 'isi.txt');
      expect(isHarmlessPdf(Buffer.from(await carrying.save({ useObjectStreams })))).toBe(false);
      const running = await PDFDocument.create();
      running.addPage();
      running.addJavaScript('satu', 'app.alert(1)');
      expect(isHarmlessPdf(Buffer.from(await running.save({ useObjectStreams })))).toBe(false);
    }
  });

  it.each([
    ['/JavaScript'],
    ['/JS (app.alert(1))'],
    ['/S/Launch/F(x)'],
    ['/Type /EmbeddedFile'],
    ['/EmbeddedFiles 5 0 R'],
    ['/J#61vaScript'],
    ['/#4c#61unch'],
  ])('that names %s is not harmless, in the open or packed away', (name) => {
    expect(isHarmlessPdf(pdf(`1 0 obj <<${name}>> endobj\n`))).toBe(false);
    expect(isHarmlessPdf(pdf(packed(`1 0 <<${name}>>`)))).toBe(false);
    expect(isHarmlessPdf(pdf(stream('/Type /Obj#53tm', Buffer.from(`1 0 <<${name}>>`))))).toBe(false);
  });

  it('that only resembles them is harmless', () => {
    expect(isHarmlessPdf(pdf('1 0 obj <</JSON 1 /Launcher 2>> endobj\n', packed('1 0 <</Type /Page>>')))).toBe(true);
    expect(isHarmlessPdf(pdf(stream('/Length 9', Buffer.from('..\u0001/JS ..'))))).toBe(true);
  });

  it('whose packed objects cannot be read is not harmless', () => {
    expect(isHarmlessPdf(pdf(stream('/Type /ObjStm /Filter /LZWDecode', randomBytes(200))))).toBe(false);
    const bomb = stream('/Type /ObjStm /Filter /FlateDecode', deflateSync(Buffer.alloc(65 * 1024 * 1024)));
    expect(isHarmlessPdf(pdf(bomb))).toBe(false);
  });

  it('full of unended streams is judged in passing', () => {
    const started = performance.now();
    expect(isHarmlessPdf(pdf('>>stream\n'.repeat(1_000_000)))).toBe(true);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
