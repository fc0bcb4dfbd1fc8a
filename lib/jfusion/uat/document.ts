import { createHash, randomBytes } from 'node:crypto';
import type { FrozenFile } from '../contract/multipart.ts';

/** A small whole PDF that says what it is; each with bytes of its own. */
export interface TestDocument {
  readonly file: FrozenFile;
  readonly boundary: string;
  readonly bytes: Buffer;
}

/** @param nomor stands on the page, so that no two are alike */
export function testDocument(nomor: string): TestDocument {
  const words = `BT /F1 24 Tf 72 720 Td (UJI COBA ${nomor}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = String(text.length).padStart(10, '0');
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${place} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  const bytes = Buffer.from(text, 'ascii');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    file: { sha256, size: bytes.length, contentType: 'application/pdf' },
    boundary: `uji-${randomBytes(16).toString('hex')}`,
    bytes,
  };
}
