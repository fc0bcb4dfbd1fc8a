import { describe, expect, it } from 'vitest';
import { defaultProfile, parseProfile } from './profile.ts';

describe('a connection profile', () => {
  it('has the contract’s defaults', () => {
    expect(defaultProfile).toMatchObject({
      token: { auth: 'body' },
      signature: { mode: 'pss', saltLength: 'digest', onGet: true, upload: 'body' },
      inquiry: { transport: 'get-body', signatureInBody: false },
      json: { spacing: 'compact' },
      names: { penjaminanBaru: 'nomor_aplikasi', klaimSertifikat: 'nomor_sertifikat', ijpReferensi: 'no_referensi_pembayaran' },
      extra: { noTelepon: false, noRekeningPembayaranIjp: false },
      upload: { documentCode: 'filename' },
      sertifikat: { saat: 'langsung' },
      ijp: { labels: 'doc' },
      paths: { ijpPembayaran: '/ijp/pembayaran' },
      response: { verify: 'off' },
      replay: {},
    });
    expect(defaultProfile.numbers.asString).toContain('ijp.tipe_kredit');
    expect(parseProfile({})).toEqual(defaultProfile);
  });

  it('is read nested, dotted, and both at once in either order', () => {
    const wanted = { mode: 'pkcs1', saltLength: 'max' };
    expect(parseProfile({ 'signature.mode': 'pkcs1', signature: { saltLength: 'max' } }).signature).toMatchObject(wanted);
    expect(parseProfile({ signature: { saltLength: 'max' }, 'signature.mode': 'pkcs1' }).signature).toMatchObject(wanted);
    const kode = parseProfile({ 'klaim.kode.disetujui': ['9'], klaim: { kode: { ditolak: ['8'] } } }).klaim.kode;
    expect(kode).toMatchObject({ disetujui: ['9'], ditolak: ['8'], lengkap: ['1'] });
    expect(parseProfile({ 'replay.baru': 'terbukti' }).replay).toEqual({ baru: 'terbukti' });
  });

  it('leaves the input as it was', () => {
    const signature = { saltLength: 'max' };
    parseProfile({ signature, 'signature.mode': 'pkcs1' });
    expect(signature).toEqual({ saltLength: 'max' });
  });

  it.each([
    ['an unknown switch', { 'signature.modus': 'pss' }],
    ['an unknown position', { 'signature.mode': 'rsa' }],
    ['a salt that no key of 2048 bits holds', { 'signature.saltLength': 223 }],
    ['a switch twice, once of the wrong kind', { signature: 'pss', 'signature.mode': 'pss' }],
    ['a number that names no field', { 'numbers.asString': ['tipe_kredit'] }],
    ['an unknown operation to replay', { 'replay.token': 'terbukti' }],
    ['a switch hidden in a prototype', JSON.parse('{"__proto__": {"signature": {"mode": "pkcs1"}}}')],
    ['a dotted prototype', { '__proto__.signature': { mode: 'pkcs1' } }],
    ['no object', 'pss'],
    ['a list', []],
  ])('refuses %s', (_what, input) => {
    expect(() => parseProfile(input)).toThrow();
  });

  it('takes a salt length as an integer', () => {
    expect(parseProfile({ 'signature.saltLength': 20 }).signature.saltLength).toBe(20);
  });
});
