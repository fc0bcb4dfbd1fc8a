import { constants, createSign, type KeyObject, sign, verify } from 'node:crypto';
import type { JfusionProfile } from './contract/profile.ts';

type SignatureProfile = Pick<JfusionProfile['signature'], 'mode' | 'saltLength'>;

const DIGEST_BYTES = 32;

/** Salt in bytes: `digest` is 32, `max` what the key can hold (222 for 2048 bits). */
export function saltBytes(key: KeyObject, saltLength: SignatureProfile['saltLength']): number {
  if (typeof saltLength === 'number') return saltLength;
  if (saltLength === 'digest') return DIGEST_BYTES;
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  return Math.ceil((bits - 1) / 8) - DIGEST_BYTES - 2;
}

function asked(key: KeyObject, { mode, saltLength }: SignatureProfile): { key: KeyObject; padding: number; saltLength?: number } {
  if (mode === 'pkcs1') return { key, padding: constants.RSA_PKCS1_PADDING };
  return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: saltBytes(key, saltLength) };
}

/** RSA with SHA-256 over exactly these bytes, by switches `signature.mode` and `signature.saltLength`: base64 on one line. */
export function signBytes(bytes: Uint8Array, key: KeyObject, profile: SignatureProfile): string {
  return sign('sha256', bytes, asked(key, profile)).toString('base64');
}

/** As `signBytes`, over bytes that come piece by piece. */
export function beginSignature(): { update(bytes: Uint8Array): void; end(key: KeyObject, profile: SignatureProfile): string } {
  const signer = createSign('sha256');
  return {
    update: (bytes) => void signer.update(bytes),
    end: (key, profile) => signer.sign(asked(key, profile)).toString('base64'),
  };
}

/** Whether a base64 signature belongs to these bytes. PSS takes any salt, since its length protects nothing; never throws. */
export function verifyBytes(bytes: Uint8Array, signature: string, key: KeyObject, profile: Pick<SignatureProfile, 'mode'>): boolean {
  if (!/^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(signature)) return false;
  const pss = profile.mode === 'pss';
  const padding = pss ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  const options = pss ? { key, padding, saltLength: constants.RSA_PSS_SALTLEN_AUTO } : { key, padding };
  try {
    return verify('sha256', bytes, options, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
