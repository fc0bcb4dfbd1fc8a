import { describe, expect, it } from 'vitest';
import { tipeIsi } from './tipe-isi.ts';

describe('the type of a document', () => {
  it.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['\xff\xd8\xff\xe0 JFIF', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n....', 'image/png'],
    ['PK\x03\x04 a spreadsheet', null],
    ['<html>', null],
    [' %PDF-1.7', null],
    ['%PDF', null],
    ['', null],
  ])('is read from its first bytes: %j', (text, tipe) => {
    expect(tipeIsi(Buffer.from(text, 'latin1'))).toBe(tipe);
  });
});
