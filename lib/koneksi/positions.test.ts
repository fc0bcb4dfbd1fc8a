import { describe, expect, it } from 'vitest';
import { defaultProfile, type JfusionProfile, parseProfile } from '#lib/jfusion/contract/profile.ts';
import { switches } from '#lib/jfusion/contract/switches.ts';
import { differences, operationsOf, positionsOf, positionWords } from './positions.ts';

const from = (moved: object) => differences(defaultProfile, parseProfile(moved) as JfusionProfile);

describe('the difference of two profiles', () => {
  it('is nothing between a profile and itself, however its lists are ordered', () => {
    expect(from({})).toEqual([]);
    expect(from({ 'numbers.asString': [...defaultProfile.numbers.asString].reverse(), 'replay.baru': 'tidak' })).toEqual([]);
  });

  it('tells a switch in the words of the page', () => {
    expect(from({ 'signature.mode': 'pkcs1' })).toEqual([
      { sakelar: 'signature.mode', label: 'Mode tanda tangan', dari: 'RSA-PSS', ke: 'PKCS#1 v1.5', operasi: [] },
    ]);
    expect(from({ 'signature.saltLength': 20 })[0]).toMatchObject({ ke: '20 bita' });
    const salt = switches.find(({ kind }) => kind === 'salt');
    expect(salt && positionWords(salt, '')).toBe('belum diisi');
    expect(from({ 'klaim.kode.disetujui': ['', '7'] })[0]?.ke).toContain('disetujui (kosong), 7 · ditolak –');
    expect(from({ 'replay.baru': 'terbukti' })[0]).toMatchObject({ dari: 'belum satu pun', ke: 'Penjaminan baru' });
  });

  it('names the operations whose letters look different with it', () => {
    const touched = (moved: object) => operationsOf(from(moved));
    expect(touched({ 'inquiry.transport': 'post' })).toEqual(['inquiryIjp', 'inquiryKlaim']);
    expect(touched({ 'names.klaimSertifikat': 'no_sertifikat', 'extra.noTelepon': true })).toEqual(['penjaminanBaru', 'requestKlaim']);
    expect(touched({ 'json.spacing': 'spaced' })).not.toContain('uploadDokumen');
    expect(touched({ 'token.auth': 'both', 'response.verify': 'rsa' })).toEqual([]);
  });

  it('counts a number that goes as text only for its own operation, by either of its names', () => {
    const asString = [...defaultProfile.numbers.asString, 'baru.plafon_kredit', 'pengajuanSubrogasi.nilai_subrogasi'];
    expect(operationsOf(from({ 'numbers.asString': asString }))).toEqual(['penjaminanBaru', 'pengajuanSubrogasi']);
    const less = defaultProfile.numbers.asString.filter((name) => name !== 'ijp.tipe_kredit');
    expect(operationsOf(from({ 'numbers.asString': less }))).toEqual(['pembayaranIjp']);
  });
});

it('has a position and words for every switch', () => {
  const positions = positionsOf(defaultProfile);
  for (const row of switches) {
    expect(positions.get(row.path), row.path).toBeDefined();
    expect(positionWords(row, positions.get(row.path)), row.path).toMatch(/\S/);
  }
});
