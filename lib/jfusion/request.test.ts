import { describe, expect, it } from 'vitest';
import { freezeRequest } from './contract/canonical.ts';
import type { Operasi } from './contract/endpoints.ts';
import { contohCover, contohPenjaminanBaru, contohReferensi } from './contract/fixtures.ts';
import { type JfusionProfile, parseProfile } from './contract/profile.ts';
import { loadPrivateKey } from './keys.ts';
import { prepareRequest } from './request.ts';
import { verifyBytes } from './signature.ts';
import { pkcs8, rsaPair } from './test-keys.ts';

const pair = rsaPair();
const key = loadPrivateKey(pkcs8(pair.privateKey));
const payloads: Record<Operasi, Record<string, string | null | undefined>> = {
  penjaminanBaru: { ...contohPenjaminanBaru, partner_reference_id: contohReferensi },
  inquiryIjp: {
    no_aplikasi: 'A1',
    no_rekening_pinjaman: '"partner_reference_id":',
    no_sertifikat: 'KR2 2023',
    jenis_pengajuan: '0',
    partner_reference_id: 'REF-1',
  },
  cetakCovering: { cover: contohCover },
  pembayaranIjp: { nomor_aplikasi: 'A1', partner_reference_id: 'REF-2' },
};
const prepare = (operasi: Operasi, switches: object = {}) => {
  const profile: JfusionProfile = parseProfile(switches);
  const frozen = { operasi, ...freezeRequest(operasi, payloads[operasi], profile) };
  return { frozen, prepared: prepareRequest(frozen, key, profile) };
};
const verified = (text: string | null, signature: string | null | undefined): boolean =>
  text !== null && typeof signature === 'string' && verifyBytes(Buffer.from(text), signature, pair.publicKey, { mode: 'pss' });

describe('a prepared request', () => {
  it.each(['penjaminanBaru', 'pembayaranIjp', 'inquiryIjp'] as const)('of %s signs exactly the frozen bytes', (operasi) => {
    const { frozen, prepared } = prepare(operasi);
    expect(prepared.body).toBe(frozen.body);
    expect(verified(frozen.body, prepared.signature)).toBe(true);
    expect(prepared.keyFingerprint).toBe(key.fingerprint);
    expect(prepared.headers).toEqual({ 'Content-Type': 'application/json', Accept: 'application/json', Signature: prepared.signature });
  });

  it('of a print has no signature and accepts a PDF', () => {
    const { prepared } = prepare('cetakCovering');
    expect(prepared).toEqual({
      signature: null,
      keyFingerprint: null,
      headers: { 'Content-Type': 'application/json', Accept: 'application/pdf, application/json' },
      body: null,
    });
  });

  it.each([
    ['get-body', true, true],
    ['get-body', false, false],
    ['post', true, true],
    ['post', false, false],
    ['get-query', true, false],
    ['get-query', false, false],
  ])('of an inquiry by %s with signature.onGet %s is signed: %s', (transport, onGet, signed) => {
    const { prepared } = prepare('inquiryIjp', { 'inquiry.transport': transport, 'signature.onGet': onGet });
    expect(prepared.signature !== null).toBe(signed);
    expect('Signature' in prepared.headers).toBe(signed);
  });

  it.each(['compact', 'spaced'])('of an inquiry may carry a signature inside, before the reference: %s', (spacing) => {
    for (const onGet of [true, false]) {
      const { frozen, prepared } = prepare('inquiryIjp', {
        'inquiry.signatureInBody': true,
        'json.spacing': spacing,
        'signature.onGet': onGet,
      });
      const { signature, ...rest } = JSON.parse(prepared.body ?? '') as Record<string, unknown>;
      expect(Object.keys(JSON.parse(prepared.body ?? '') as object).slice(-2)).toEqual(['signature', 'partner_reference_id']);
      expect(rest).toEqual(JSON.parse(frozen.body ?? ''));
      expect(verified(frozen.body, String(signature))).toBe(true);
      expect(prepared.body?.replace(/"signature": ?"[^"]*", ?/, '')).toBe(frozen.body);
      expect(verified(prepared.body, prepared.signature)).toBe(onGet);
      expect(prepared.keyFingerprint).toBe(key.fingerprint);
    }
  });

  it('carries no signature inside where it has no body, nor in other operations', () => {
    const { prepared } = prepare('inquiryIjp', { 'inquiry.signatureInBody': true, 'inquiry.transport': 'get-query' });
    expect(prepared).toMatchObject({ body: null, signature: null, keyFingerprint: null });
    const other = prepare('penjaminanBaru', { 'inquiry.signatureInBody': true });
    expect(other.prepared.body).toBe(other.frozen.body);
  });
});
