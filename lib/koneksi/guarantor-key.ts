import { fingerprintOf, loadPublicKey } from '#lib/jfusion/keys.ts';

/** Jamkrindo's public key as it is kept: SPKI PEM and its fingerprint. @throws KeyError with a sentence for whoever chose the file */
export function guarantorKey(text: string): { pem: string; sidik: string } {
  const key = loadPublicKey(text);
  return { pem: key.export({ type: 'spki', format: 'pem' }).toString(), sidik: fingerprintOf(key) };
}
