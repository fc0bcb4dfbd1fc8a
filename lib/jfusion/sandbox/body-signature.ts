import { Refusal } from './answer.ts';
import type { Mitra } from './mitra.ts';
import { verifySignature } from './verify-signature.ts';

/**
 * Switch `inquiry.signatureInBody`: takes the field `signature` out of the body's members and checks it over the body
 * written without it.
 * @throws Refusal 401 for the signature, 400 where the field is no text
 */
export function checkBodySignature(found: Map<string, string>, { publicKeyPem, profile }: Mitra): void {
  const literal = found.get('signature');
  if (literal !== undefined && !literal.startsWith('"')) throw new Refusal(400, 'Field signature harus ditulis sebagai teks JSON.');
  const signature = literal === undefined ? undefined : String(JSON.parse(literal));
  found.delete('signature');
  const [colon, comma] = profile.json.spacing === 'spaced' ? [': ', ', '] : [':', ','];
  const rest = [...found].map(([name, value]) => JSON.stringify(name) + colon + value).join(comma);
  verifySignature(Buffer.from(`{${rest}}`, 'latin1'), signature, publicKeyPem, profile.signature, 'Field signature');
}
