import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { freezeRequest } from './contract/canonical.ts';
import { type Operasi, operasi } from './contract/endpoints.ts';
import {
  contohCover,
  contohInquiryKlaim,
  contohPenjaminanBaru,
  contohPenjaminanSpr,
  contohReferensi,
  contohRequestKlaim,
  contohSubrogasi,
} from './contract/fixtures.ts';
import { type JfusionProfile, parseProfile } from './contract/profile.ts';
import { loadPrivateKey } from './keys.ts';
import { letterOf, prepareRequest } from './request.ts';
import { verifyBytes } from './signature.ts';
import { pkcs8, rsaPair } from './test-keys.ts';

const pair = rsaPair();
const key = loadPrivateKey(pkcs8(pair.privateKey));
type JsonOperasi = Exclude<Operasi, 'uploadDokumen'>;
const payloads: Record<JsonOperasi, Record<string, string | null | undefined>> = {
  penjaminanBaru: { ...contohPenjaminanBaru },
  penjaminanSpr: { ...contohPenjaminanSpr },
  inquiryIjp: { no_aplikasi: 'A1', no_rekening_pinjaman: '"partner_reference_id":', no_sertifikat: 'KR2 2023', jenis_pengajuan: '0' },
  cetakCovering: { cover: contohCover },
  pembayaranIjp: { nomor_aplikasi: 'A1' },
  requestKlaim: { ...contohRequestKlaim },
  inquiryKlaim: { ...contohInquiryKlaim },
  pengajuanSubrogasi: { ...contohSubrogasi },
  pembayaranSubrogasi: { ...contohSubrogasi },
};
const prepare = async (operasi: JsonOperasi, switches: object = {}) => {
  const profile: JfusionProfile = parseProfile(switches);
  const values = operasi === 'cetakCovering' ? payloads[operasi] : { ...payloads[operasi], partner_reference_id: contohReferensi };
  const letter = letterOf(operasi, freezeRequest(operasi, values, profile), {});
  return { letter, prepared: await prepareRequest(letter, key, profile) };
};
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const verified = (text: string | null, signature: string | null | undefined): boolean =>
  text !== null && typeof signature === 'string' && verifyBytes(Buffer.from(text), signature, pair.publicKey, { mode: 'pss' });

describe('a prepared request', () => {
  it.each(operasi.filter((name): name is JsonOperasi => name !== 'cetakCovering' && name !== 'uploadDokumen'))(
    'of %s signs exactly the frozen bytes',
    async (name) => {
      const { letter, prepared } = await prepare(name);
      expect(prepared).toMatchObject({ body: letter.body, file: null, bodySha256: sha256(letter.body ?? '') });
      expect(verified(letter.body, prepared.signature)).toBe(true);
      expect(prepared.keyFingerprint).toBe(key.fingerprint);
      expect(prepared.headers).toEqual({ 'Content-Type': 'application/json', Accept: 'application/json' });
    },
  );

  it('of a print has no signature and accepts a PDF', async () => {
    const { prepared } = await prepare('cetakCovering');
    expect(prepared).toEqual({
      signature: null,
      keyFingerprint: null,
      headers: { 'Content-Type': 'application/json', Accept: 'application/pdf, application/json' },
      body: null,
      file: null,
      bodySha256: sha256(''),
    });
  });

  it.each(
    (['inquiryIjp', 'inquiryKlaim'] as const).flatMap((name) =>
      (
        [
          ['get-body', true, true],
          ['get-body', false, false],
          ['post', true, true],
          ['post', false, false],
          ['get-query', true, false],
          ['get-query', false, false],
        ] as const
      ).map(([transport, onGet, signed]) => ({ name, transport, onGet, signed })),
    ),
  )('of $name by $transport with signature.onGet $onGet is signed: $signed', async ({ name, transport, onGet, signed }) => {
    const { prepared } = await prepare(name, { 'inquiry.transport': transport, 'signature.onGet': onGet });
    expect(prepared.signature !== null).toBe(signed);
  });

  it.each(['compact', 'spaced'])('of an inquiry IJP may carry a signature inside, before the reference: %s', async (spacing) => {
    for (const onGet of [true, false]) {
      const switches = { 'inquiry.signatureInBody': true, 'json.spacing': spacing, 'signature.onGet': onGet };
      const { letter, prepared } = await prepare('inquiryIjp', switches);
      const { signature, ...rest } = JSON.parse(prepared.body ?? '') as Record<string, unknown>;
      expect(Object.keys(JSON.parse(prepared.body ?? '') as object).slice(-2)).toEqual(['signature', 'partner_reference_id']);
      expect(rest).toEqual(JSON.parse(letter.body ?? ''));
      expect(verified(letter.body, String(signature))).toBe(true);
      expect(prepared.body?.replace(/"signature": ?"[^"]*", ?/, '')).toBe(letter.body);
      expect(verified(prepared.body, prepared.signature)).toBe(onGet);
      expect(prepared.keyFingerprint).toBe(key.fingerprint);
      expect(prepared.bodySha256).toBe(sha256(prepared.body ?? ''));
      expect(prepared.bodySha256).not.toBe(sha256(letter.body ?? ''));
    }
  });

  it('carries no signature inside where it has no body, nor in other operations', async () => {
    const { prepared } = await prepare('inquiryIjp', { 'inquiry.signatureInBody': true, 'inquiry.transport': 'get-query' });
    expect(prepared).toMatchObject({ body: null, signature: null, keyFingerprint: null });
    for (const name of ['penjaminanBaru', 'inquiryKlaim'] as const) {
      const other = await prepare(name, { 'inquiry.signatureInBody': true });
      expect(other.prepared.body).toBe(other.letter.body);
    }
  });
});
