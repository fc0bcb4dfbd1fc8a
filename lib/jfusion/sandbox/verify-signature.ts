import { constants, type KeyObject, verify } from 'node:crypto';
import type { JfusionProfile } from '../contract/profile.ts';
import { Refusal } from './answer.ts';

type Rule = JfusionProfile['signature'];

const HASH_BYTES = 32;

/** Salt length in bytes which the switch asks for with this key. */
export function saltBytes(salt: Rule['saltLength'], key: KeyObject): number {
  if (typeof salt === 'number') return salt;
  const modulusBytes = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
  return salt === 'digest' ? HASH_BYTES : modulusBytes - HASH_BYTES - 2;
}

/**
 * Checks an RSA signature with SHA-256 over exactly these bytes.
 * @param where how the partner knows the signature: the header's name or the body's field
 * @param what how the partner knows the bytes
 * @throws Refusal 401 that says what is wrong with it: absent, not base64, another mode, another salt, other bytes
 */
export function verifySignature(
  bytes: Buffer,
  signature: string | undefined,
  key: KeyObject,
  rule: Rule,
  where: string,
  what = 'isi permintaan',
): void {
  if (signature === undefined || signature === '') throw new Refusal(401, `${where} tidak ada; permintaan ini wajib ditandatangani.`);
  const raw = Buffer.from(signature, 'base64');
  // Written back it must be the same text: base64 has spare bits at its end, and a changed one is a changed signature.
  if (raw.toString('base64') !== signature) throw new Refusal(401, `${where} bukan base64 satu baris.`);
  const salt = saltBytes(rule.saltLength, key);
  const fits = (padding: number, saltLength: number): boolean => verify('sha256', bytes, { key, padding, saltLength }, raw);
  const { RSA_PKCS1_PADDING, RSA_PKCS1_PSS_PADDING, RSA_PSS_SALTLEN_AUTO } = constants;

  if (rule.mode === 'pkcs1') {
    if (fits(RSA_PKCS1_PADDING, 0)) return;
    if (fits(RSA_PKCS1_PSS_PADDING, RSA_PSS_SALTLEN_AUTO)) throw new Refusal(401, `${where} memakai mode PSS; yang berlaku PKCS1.`);
  } else {
    if (fits(RSA_PKCS1_PSS_PADDING, salt)) return;
    if (fits(RSA_PKCS1_PSS_PADDING, RSA_PSS_SALTLEN_AUTO)) {
      throw new Refusal(401, `${where} memakai panjang salt yang lain; yang berlaku ${salt} bita.`);
    }
    if (fits(RSA_PKCS1_PADDING, 0)) throw new Refusal(401, `${where} memakai mode PKCS1; yang berlaku PSS.`);
  }
  throw new Refusal(401, `${where} tidak cocok dengan ${what} dan kunci publik yang terdaftar.`);
}
