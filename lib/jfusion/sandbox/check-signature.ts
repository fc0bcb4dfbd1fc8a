import { Refusal } from './answer.ts';
import type { Mitra } from './mitra.ts';
import type { Received } from './receive.ts';
import type { Seen } from './request-log.ts';
import { verifySignature } from './verify-signature.ts';

/**
 * Checks the header Signature over the bytes which the switches say, and notes the verdict.
 * @param bytes `none` where no signature is asked for: one is refused then
 * @param what how the partner knows these bytes
 * @throws Refusal 401, or 400 for one that is not asked for
 */
export function checkSignature(
  bytes: Buffer | 'none',
  { headers }: Received,
  { publicKeyPem, profile }: Mitra,
  seen: Seen,
  what = 'isi permintaan',
): void {
  const header = headers.signature;
  const signature = Array.isArray(header) ? header.join(',') : header;
  if (bytes === 'none') {
    if (signature === undefined) return;
    throw new Refusal(400, 'Header Signature tidak diminta untuk permintaan ini.');
  }
  seen.tandaTangan = signature === undefined ? 'tidak ada' : 'tidak sah';
  verifySignature(bytes, signature, publicKeyPem, profile.signature, 'Header Signature', what);
  seen.tandaTangan = 'sah';
}
