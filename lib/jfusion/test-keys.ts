import {
  checkPrimeSync,
  createPrivateKey,
  generateKeyPairSync,
  generatePrimeSync,
  type KeyObject,
  type KeyPairKeyObjectResult,
} from 'node:crypto';

/** For tests: an RSA pair of this size. */
export function rsaPair(modulusLength = 2048): KeyPairKeyObjectResult {
  return generateKeyPairSync('rsa', { modulusLength });
}

/** For tests: a private key as PKCS#8 PEM. */
export function pkcs8(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** For tests: a public key as SPKI PEM. */
export function spki(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

/** For tests: a working 2048-bit RSA key whose modulus begins with these base64 characters (a multiple of four). */
export function rsaWithModulus(prefix: string): KeyObject {
  const head = Buffer.from(prefix, 'base64');
  const least = BigInt(`0x${head.toString('hex')}`) << BigInt(2048 - head.length * 8);
  const e = 65537n;
  for (;;) {
    const p = generatePrimeSync(1024, { bigint: true });
    let q = least / p + 2n;
    if (q % 2n === 0n) q += 1n;
    while (!checkPrimeSync(q)) q += 2n;
    const phi = (p - 1n) * (q - 1n);
    if (phi % e === 0n) continue;
    const d = inverse(e, phi);
    const jwk = { n: p * q, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
    const encoded = Object.fromEntries(Object.entries(jwk).map(([name, value]) => [name, base64url(value)]));
    return createPrivateKey({ key: { kty: 'RSA', ...encoded }, format: 'jwk' });
  }
}

function base64url(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex').toString('base64url');
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [r, next, t, after] = [modulus, value % modulus, 0n, 1n];
  while (next !== 0n) {
    const quotient = r / next;
    [r, next, t, after] = [next, r - quotient * next, after, t - quotient * after];
  }
  return t < 0n ? t + modulus : t;
}
