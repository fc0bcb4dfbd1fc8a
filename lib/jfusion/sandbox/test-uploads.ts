import { type Json, type Partner, type Reply, signature } from './test-partner.ts';
import { dokumenWajib, PATH } from './test-requests.ts';

/** For tests only: uploads written by hand, byte for byte. */

const BOUNDARY = 'batas-uji';
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

export interface Piece {
  readonly head: string;
  readonly bytes: Buffer | string;
}

/** A PDF of so many bytes in all; the seed makes another content. */
export const pdf = (size: number, seed = 'a'): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size - 9, seed)]);

export const textPiece = (name: string, value: string): Piece => ({ head: `Content-Disposition: form-data; name="${name}"`, bytes: value });

export const filePiece = (filename: string, bytes: Buffer | string, type = 'application/pdf', name = 'file_dokumen'): Piece => ({
  head: `Content-Disposition: form-data; name="${name}"; filename="${filename}"\r\nContent-Type: ${type}`,
  bytes,
});

/** The body of these parts in order. */
export function multipart(...pieces: readonly Piece[]): Buffer {
  const parts = pieces.flatMap(({ head, bytes }) => [
    Buffer.from(`--${BOUNDARY}\r\n${head}\r\n\r\n`),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

/** An upload as the default profile wants it. */
export const usual = (kode: string, bytes: Buffer = pdf(400), noRekening = '1000Q614'): Buffer =>
  multipart(textPiece('no_rekening', noRekening), filePiece(`${kode}_${noRekening}.pdf`, bytes));

/** Sends a body as an upload, its Signature over these bytes; null for none. */
export function upload(partner: Partner, body: Buffer, signed: Buffer | string | null = body): Promise<Reply> {
  return partner.call(PATH.upload, body, { headers: { 'Content-Type': TYPE }, signature: signed === null ? null : signature(signed) });
}

/** Uploads every document that a claim needs. */
export async function uploadAll(partner: Partner): Promise<void> {
  for (const kode of dokumenWajib) await upload(partner, usual(kode));
}

/** One step with the first claim, by hand. */
export const decide = (partner: Partner, aksi: string, more: Json = {}): Promise<Reply> =>
  partner.order('klaim', { klaim: 1, aksi, ...more });
