import { describe, expect, it } from 'vitest';
import { type About, readers } from './answer.ts';
import type { Operasi } from './contract/endpoints.ts';
import { contohJawabanPenjaminanBaru } from './contract/fixtures.ts';
import { parseProfile } from './contract/profile.ts';
import { readEnvelope } from './envelope.ts';

const accepted = (data: unknown, about: About, switches: object = {}) => {
  const body = Buffer.from(JSON.stringify({ status: true, data, message: null }));
  return { envelope: readEnvelope(body), body, about, profile: parseProfile(switches) };
};
const noEnvelope = { envelope: null, body: Buffer.from('<html>'), about: {}, profile: parseProfile({}) };

describe('the answer of a penjaminan SPR', () => {
  const about: About = { noRekening: 'BARU', noRekeningLain: ['LAMA', 'ASAL'], nomorAplikasi: 'SIT00001' };
  const row = { ...contohJawabanPenjaminanBaru.data, nomor_aplikasi: 'SIT00001', url_sertifikat: null };
  const read = (no_rekening: string | null, more: object = {}) => readers.penjaminanSpr(accepted({ ...row, no_rekening, ...more }, about));

  it('may name any of the three accounts, and no fourth', () => {
    for (const no_rekening of ['BARU', 'LAMA', 'ASAL']) {
      expect(read(no_rekening)).toMatchObject({ answer: { no_rekening, no_sertifikat: 'KR2 2023 02.03 33 113 0 00000013' } });
    }
    expect(read(null)).toHaveProperty('answer');
    expect(read('LAIN')).toEqual({ fault: 'other_account' });
  });

  it('speaks of the new application only', () => {
    expect(read('LAMA', { nomor_aplikasi: 'SIT00000' })).toEqual({ fault: 'other_account' });
  });

  it('without a number counts only where the certificate comes after payment', () => {
    expect(read('BARU', { no_sertifikat: null })).toEqual({ fault: 'no_certificate' });
    const later = accepted({ ...row, no_rekening: 'BARU', no_sertifikat: null }, about, { 'sertifikat.saat': 'setelah_bayar' });
    expect(readers.penjaminanSpr(later)).toMatchObject({ answer: { no_sertifikat: null } });
  });
});

describe('the echo of a claim or an instalment', () => {
  const about: About = { noRekening: '29UK0006', nomorAplikasi: '29UK0006' };
  const row = {
    no_rekening: '29UK0006',
    nomor_aplikasi: '29UK0006',
    no_sertifikat: 'KR2 2020 02.04 33 113 1 0 000362-R1',
    tanggal_rekam: '2023-06-14',
  };
  const echoing = ['requestKlaim', 'pengajuanSubrogasi', 'pembayaranSubrogasi'] as const satisfies readonly Operasi[];

  it.each(echoing)('%s is the document’s, its certificate verbatim', (name) => {
    expect(readers[name](accepted(row, about))).toEqual({ answer: row });
    expect(readers[name](accepted([row], about))).toEqual({ answer: row });
  });

  it.each(echoing)('%s that names nobody is an acceptance all the same', (name) => {
    const nothing = { no_rekening: null, nomor_aplikasi: null, no_sertifikat: null, tanggal_rekam: null };
    for (const data of [null, {}, [], '']) expect(readers[name](accepted(data, about))).toEqual({ answer: nothing });
  });

  it.each(echoing)('%s for another account, as in the document’s samples, is not ours', (name) => {
    expect(readers[name](accepted(row, { noRekening: '16201004', nomorAplikasi: '16201004' }))).toEqual({ fault: 'other_account' });
    expect(readers[name](accepted('teks', about))).toEqual({ fault: 'unreadable_rows' });
    expect(readers[name](noEnvelope)).toEqual({ fault: 'foreign_answer' });
  });
});

describe('the answer of an upload', () => {
  const about: About = { noRekening: '29UK0006' };

  it('says nothing but that the document was taken', () => {
    for (const data of [null, '', 'dokumen tersimpan', {}, { no_rekening: '29UK0006' }, { file: '001.pdf' }]) {
      expect(readers.uploadDokumen(accepted(data, about))).toEqual({ answer: { diterima: true } });
    }
  });

  it('for another account is not ours', () => {
    expect(readers.uploadDokumen(accepted({ no_rekening: 'LAIN' }, about))).toEqual({ fault: 'other_account' });
    expect(readers.uploadDokumen(noEnvelope)).toEqual({ fault: 'foreign_answer' });
  });
});

describe('the answer of an inquiry klaim', () => {
  const about: About = { noRekening: '86009247' };
  const row = {
    persetujuan_klaim: '2',
    flag_lengkap: '1',
    nomor_persetujuan: 'B.1532/EKT/PWO/STF/VII/2019',
    tgl_keputusan: '2019-07-16',
    nilai_persetujuan: '123239773',
    alasan_penolakan: null,
    no_rekening: '86009247',
    nilai_persetujuan_pokok: '172042494',
    nilai_persetujuan_bunga: '5277213',
  };
  const read = (data: unknown, switches: object = {}) => readers.inquiryKlaim(accepted(data, about, switches));
  const own = (change: object, switches: object = {}) => {
    const reading = read([{ ...row, ...change }], switches);
    return 'answer' in reading ? reading.answer.own : null;
  };

  it('is the document’s own, sums that contradict each other left as they are', () => {
    const wanted = { ...row, putusan: 'disetujui', lengkap: true };
    expect(read([row])).toEqual({ answer: { own: wanted, rows: [wanted] } });
    expect(read(row)).toEqual({ answer: { own: wanted, rows: [wanted] } });
  });

  it('takes our row among those of others, and keeps all', () => {
    const other = { ...row, no_rekening: 'LAIN', persetujuan_klaim: '0' };
    const reading = read([other, row]);
    expect(reading).toMatchObject({ answer: { own: { no_rekening: '86009247' }, rows: [{ no_rekening: 'LAIN' }, {}] } });
    expect(read([other])).toEqual({ fault: 'other_account' });
  });

  it('may have no row yet', () => {
    for (const nothing of [null, [], {}, [{}], '']) expect(read(nothing)).toEqual({ answer: { own: null, rows: [] } });
  });

  it('says nothing where two rows of ours differ, nor where it is no list', () => {
    expect(read([row, row])).toMatchObject({ answer: { own: { putusan: 'disetujui' } } });
    expect(read([row, { ...row, persetujuan_klaim: '0' }])).toEqual({ fault: 'unreadable_rows' });
    expect(read('teks')).toEqual({ fault: 'unreadable_rows' });
    expect(readers.inquiryKlaim(noEnvelope)).toEqual({ fault: 'foreign_answer' });
  });

  it.each([
    ['2', null, 'disetujui'],
    [2, null, 'disetujui'],
    ['', null, 'diproses'],
    [null, null, 'diproses'],
    ['0', '', 'diproses'],
    ['0', ' - ', 'diproses'],
    ['0', 'Dokumen 006 tidak terbaca', 'ditolak'],
    ['9', 'Dokumen 006 tidak terbaca', 'ditolak'],
    ['2', 'Sebagian bunga tidak dijamin', 'disetujui'],
    ['9', null, 'tidak_dikenal'],
    ['1', null, 'tidak_dikenal'],
  ])('with code %j and reason %j means %s, its raw code kept', (persetujuan_klaim, alasan_penolakan, putusan) => {
    const kept = persetujuan_klaim === null || persetujuan_klaim === '' ? null : String(persetujuan_klaim);
    expect(own({ persetujuan_klaim, alasan_penolakan })).toMatchObject({ putusan, persetujuan_klaim: kept });
  });

  it('means what the profile’s table says', () => {
    const table = { 'klaim.kode': { disetujui: ['A'], ditolak: ['T'], diproses: ['P'], lengkap: ['Y'] } };
    const meant = (persetujuan_klaim: string) => own({ persetujuan_klaim, flag_lengkap: 'Y' }, table)?.putusan;
    expect(['A', 'T', 'P', '2', ''].map(meant)).toEqual(['disetujui', 'ditolak', 'diproses', 'tidak_dikenal', 'tidak_dikenal']);
    expect(own({ flag_lengkap: 'Y' }, table)?.lengkap).toBe(true);
    expect(own({ flag_lengkap: '1' }, table)).toMatchObject({ lengkap: false, flag_lengkap: '1' });
  });

  it('keeps a reason whatever characters it has, and no amount it cannot read', () => {
    const reading = own({
      persetujuan_klaim: '0',
      alasan_penolakan: 'Kurang:\n1. KTP\\KK\u0000',
      nilai_persetujuan: 'nihil',
      tgl_keputusan: '-',
    });
    expect(reading).toMatchObject({ putusan: 'ditolak', nilai_persetujuan: null, tgl_keputusan: null });
    expect(reading?.alasan_penolakan).toBe('Kurang:\n1. KTP\\KK\ufffd');
    expect(own({ nilai_persetujuan: 'Rp 44.152.571,94' })?.nilai_persetujuan).toBe('44152571.94');
  });
});
