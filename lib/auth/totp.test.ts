import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { fittingStep, newTotpSecret, totpUri } from './totp.ts';

/** "12345678901234567890", the key of RFC 6238 appendix B, in base32. */
const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

/** The code of a step as RFC 4226 computes it, beside the library. */
function codeOf(step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', '12345678901234567890').update(counter).digest();
  const offset = (mac[19] ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
])('takes the codes of RFC 6238 at second %i', (seconds, code) => {
  expect(fittingStep(rfc, code, 0n, at(seconds))).toBe(BigInt(Math.floor(seconds / 30)));
});

it('takes the code before and after this one, and none further away', () => {
  const now = at(30 * 1_000_000 + 10);
  expect([-2, -1, 0, 1, 2].map((delta) => fittingStep(rfc, codeOf(1_000_000 + delta), 0n, now))).toEqual([
    null,
    999_999n,
    1_000_000n,
    1_000_001n,
    null,
  ]);
});

it('never takes a step again, nor one before the last', () => {
  const now = at(30 * 1_000_000);
  expect(fittingStep(rfc, codeOf(1_000_000), 1_000_000n, now)).toBeNull();
  expect(fittingStep(rfc, codeOf(999_999), 1_000_000n, now)).toBeNull();
  expect(fittingStep(rfc, codeOf(1_000_001), 1_000_000n, now)).toBe(1_000_001n);
});

it.each(['', '12345', '1234567', 'abcdef', '28708２'])('takes nothing that is not six digits: %s', (code) => {
  expect(fittingStep(rfc, code, 0n, at(59))).toBeNull();
});

it('makes secrets of 160 bits and the address apps read', () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  const uri = new URL(totpUri(secret, 'sari.w', 'UAT'));
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: 'J-FUSION Mitra UAT',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
  expect(decodeURIComponent(uri.pathname)).toContain('sari.w');
});
