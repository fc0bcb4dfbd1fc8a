import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiJsonString } from './ascii-json.ts';
import { freezeRequest, shortestDecimal, writeJson } from './canonical.ts';
import { cleanText, hasForbiddenCharacter } from './check.ts';
import { type Endpoint, endpoints, type Operasi, operasi } from './endpoints.ts';
import {
  contohCover,
  contohInquiryKlaim,
  contohPenjaminanBaru,
  contohPenjaminanSpr,
  contohReferensi,
  contohRequestKlaim,
  contohSubrogasi,
} from './fixtures.ts';
import { defaultProfile, parseProfile } from './profile.ts';

const contoh = { ...contohPenjaminanBaru, partner_reference_id: contohReferensi };

/** The partner document's example as printed, without its line breaks. */
const asPrinted =
  '{"nomor_aplikasi":"1000Q614","jenis_kur":1,"jenis_kredit":1,"jenis_linkage":"N","lembaga_linkage":"1","kode_uker":"010",' +
  '"nama_debitur":"ANITA TAMA","alamat_debitur":"REJOWINANGUN RT15","no_hp":"081226021659","no_telepon":"081226021659",' +
  '"kode_pos":"57282","tanggal_lahir":"1984-10-28","jenis_kelamin":2,"jenis_identitas":1,"no_identitas":"3314096810840001",' +
  '"no_ijin_usaha":"23/MSR/06/2023","tanggal_mulai_usaha":"2018-02-01","npwp":"462271403521111","plafon_kredit":35000000,' +
  '"jangka_waktu":36.5,"kode_sektor":523900,"jumlah_tenaga_kerja":"1","modal_usaha":35000000,"omset_usaha":50000,' +
  '"alamat_usaha":"INDRAMAYU","jenis_agunan":0,"nilai_agunan":0,"jenis_pengikatan":123,"status_lunas":"L",' +
  '"status_kolektibilitas":1,"cif":"67333424319215009115361587795442424465128655423132","no_rekening":"1000Q614",' +
  '"no_pk":"52/PK/KURMIKRO/BPD/010/VI/2023","tanggal_awal":"2023-06-14","tanggal_akhir":"2026-06-14","tanggal_pk":"2023-06-14",' +
  '"marital_status":0,"tanggal_rekam":"2023-06-14","negara_tujuan":"Saudi Arabia","kode_pekerjaan":1,"coverage":70,' +
  '"kode_bank":"113","suku_bunga":7,"loan_type":"KR155","partner_reference_id":"KLM0001JATIM"}';

const inquiry = {
  no_aplikasi: 'A12345',
  no_rekening_pinjaman: '252123100',
  no_sertifikat: 'KR2 2023 02.03 33 113 0 00000013',
  jenis_pengajuan: '0',
  partner_reference_id: 'REF-1',
};

describe('a frozen request', () => {
  it('is the document’s own example, byte for byte', () => {
    const frozen = freezeRequest('penjaminanBaru', contoh, parseProfile({ 'extra.noTelepon': true }));
    expect(frozen).toEqual({ method: 'POST', target: '/penjaminan/baru', body: asPrinted, file: null });
  });

  it('leaves out a field of a switch that is off', () => {
    const { body } = freezeRequest('penjaminanBaru', contoh, defaultProfile);
    expect(body).toBe(asPrinted.replace('"no_telepon":"081226021659",', ''));
  });

  it('renames fields and writes numbers as strings by switch', () => {
    const profile = parseProfile({ 'names.penjaminanBaru': 'no_aplikasi', 'numbers.asString': ['baru.plafon_kredit'] });
    const { body } = freezeRequest('penjaminanBaru', contoh, profile);
    expect(body).toContain('{"no_aplikasi":"1000Q614",');
    expect(body).toContain('"plafon_kredit":"35000000"');
    expect(body).not.toContain('nomor_aplikasi');
  });

  it('keeps spaces by switch as the canonical sample of the document has them', () => {
    const profile = parseProfile({ 'json.spacing': 'spaced' });
    expect(
      writeJson(
        [
          ['client_number', '"123456"'],
          ['product_code', '"5k-xl"'],
        ],
        profile,
      ),
    ).toBe('{"client_number": "123456", "product_code": "5k-xl"}');
  });

  it('carries an inquiry in each of its three transports', () => {
    const of = (transport: string) => freezeRequest('inquiryIjp', inquiry, parseProfile({ 'inquiry.transport': transport }));
    const body = JSON.stringify({ ...inquiry, jenis_pengajuan: 0 });
    expect(of('get-body')).toEqual({ method: 'GET', target: '/ijp/inquiry', body, file: null });
    expect(of('post')).toEqual({ method: 'POST', target: '/ijp/inquiry', body, file: null });
    const query = of('get-query');
    expect(query.body).toBeNull();
    expect(Object.fromEntries(new URL(query.target, 'http://x').searchParams)).toEqual(inquiry);
  });

  it('asks for a print with its cover and no body', () => {
    const frozen = freezeRequest('cetakCovering', { cover: contohCover }, defaultProfile);
    expect(frozen).toEqual({ method: 'GET', target: `/covering/print?cover=${contohCover}`, body: null, file: null });
  });

  it('takes path, field names and tipe_kredit of a payment from the profile', () => {
    const payment = { no_referensi_pembayaran: 'Bayar 1', nilai_ijp: '1800000.00', tipe_kredit: '1', no_rekening_pembayaran_ijp: '9' };
    const doc = freezeRequest('pembayaranIjp', payment, defaultProfile);
    expect(doc).toMatchObject({
      target: '/ijp/pembayaran',
      body: '{"nilai_ijp":1800000,"no_referensi_pembayaran":"Bayar 1","tipe_kredit":"1"}',
    });
    const other = parseProfile({
      'paths.ijpPembayaran': '/ijpbayar',
      'names.ijpReferensi': 'no_referensi_pembayaran_ijp',
      'extra.noRekeningPembayaranIjp': true,
      'numbers.asString': [],
    });
    expect(freezeRequest('pembayaranIjp', payment, other)).toMatchObject({
      target: '/ijpbayar',
      body: '{"nilai_ijp":1800000,"no_referensi_pembayaran_ijp":"Bayar 1","no_rekening_pembayaran_ijp":"9","tipe_kredit":1}',
    });
  });
});

describe('a frozen request of a claim or an instalment', () => {
  const reference = { partner_reference_id: contohReferensi };
  const body = (name: Operasi, payload: object, switches: object = {}) =>
    freezeRequest(name, { ...payload, ...reference }, parseProfile(switches)).body;

  it('is the document’s own example, repaired, byte for byte', () => {
    expect(body('requestKlaim', contohRequestKlaim, { 'names.klaimSertifikat': 'no_sertifikat' })).toBe(
      '{"no_spk":"006-002/ADD/PBBT/KURKECILMK/SPK/JT","tgl_spk":"2023-06-14","no_rekening":"29UK0006","nomor_aplikasi":"29UK0006",' +
        '"no_sertifikat":"KR2 2020 02.04 33 113 1 0 000362-R1","nilai_pengikatan":"19002020000170","penyebab_klaim":"3",' +
        '"nilai_tuntutan_klaim":"3","jenis_agunan":"80000000","periode":"2023-06-13","tindakan1":"cek hasil","tindakan2":"cek hasil",' +
        '"tindakan3":"cek hasil","tindakan4":"cek hasil","tindakan5":"cek hasil","tunggakan_pokok":8,"tunggakan_bunga":8,' +
        '"tunggakan_denda":8,"tipe_kredit":1,"partner_reference_id":"KLM0001JATIM"}',
    );
    expect(body('pengajuanSubrogasi', contohSubrogasi)).toBe(
      '{"nomor_aplikasi":"16201004","no_rekening":"16201004","nomor_sertifikat":"KR2 2020 20.00 34 113 1 0 000683",' +
        '"no_surat_subrogasi":"no surat subrogasi","tgl_surat_subrogasi":"2023-01-01",' +
        '"no_referensi_pembayaran":"no referensi pembayaran 3","tgl_referensi_pembayaran":"2023-01-01","kode_bank_pengirim":"032",' +
        '"no_rekening_pengirim":"8978788987","kode_bank_penerima":"001","no_rekening_penerima":"8978788987",' +
        '"nilai_subrogasi":10000000,"partner_reference_id":"KLM0001JATIM"}',
    );
    expect(body('pembayaranSubrogasi', contohSubrogasi)).toBe(body('pengajuanSubrogasi', contohSubrogasi));
    expect(body('inquiryKlaim', contohInquiryKlaim)).toBe(
      '{"no_spk":"A12345","no_rekening_pinjaman":"252123100","partner_reference_id":"KLM0001JATIM"}',
    );
  });

  it('writes an SPR’s whole months and codes as numbers', () => {
    expect(body('penjaminanSpr', contohPenjaminanSpr)).toContain('"tgl_rekam":"2023-06-14","status_data":2,"jangka_waktu":36,');
  });

  it('keeps the leading zeros of a code that goes as text, and drops those of an amount', () => {
    const asString = (...names: string[]) => ({ 'numbers.asString': names });
    const values = { nilai_pengikatan: '0019002020000170', nilai_tuntutan_klaim: '0012.50' };
    expect(body('requestKlaim', values, asString('klaim.nilai_pengikatan', 'klaim.nilai_tuntutan_klaim'))).toContain(
      '{"nilai_pengikatan":"0019002020000170","nilai_tuntutan_klaim":"12.5",',
    );
    expect(body('requestKlaim', values, asString())).toContain('{"nilai_pengikatan":19002020000170,"nilai_tuntutan_klaim":12.5,');
    const baru = (switches: object) => body('penjaminanBaru', { kode_sektor: '012300', kode_pekerjaan: '007' }, switches);
    expect(baru(asString('baru.kode_sektor', 'penjaminanBaru.kode_pekerjaan'))).toContain('"kode_sektor":"012300","kode_pekerjaan":"007"');
    expect(baru(asString())).toContain('"kode_sektor":12300,"kode_pekerjaan":7');
    // The same name of another operation is another field.
    expect(baru(asString('klaim.kode_sektor', 'ijp.kode_pekerjaan'))).toBe(baru(asString()));
  });

  it('carries an inquiry klaim in each of its three transports', () => {
    const of = (transport: string) =>
      freezeRequest('inquiryKlaim', { ...contohInquiryKlaim, ...reference }, parseProfile({ 'inquiry.transport': transport }));
    expect(of('get-body')).toMatchObject({ method: 'GET', target: '/klaim/inquiry' });
    expect(of('post')).toEqual({ ...of('get-body'), method: 'POST' });
    expect(of('get-query')).toMatchObject({
      method: 'GET',
      target: '/klaim/inquiry?no_spk=A12345&no_rekening_pinjaman=252123100&partner_reference_id=KLM0001JATIM',
      body: null,
    });
  });
});

describe('canonical bytes', () => {
  const text = fc
    .string({ unit: 'binary', maxLength: 60 })
    .map(cleanText)
    .filter((value) => value !== '' && !hasForbiddenCharacter(value));

  const json = operasi.filter((name) => (endpoints[name] as Endpoint).body !== 'multipart');

  it('are ASCII on one line and read back as exactly what was typed, names in the document’s order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...json), fc.constantFrom('compact', 'spaced'), fc.infiniteStream(text), (name, spacing, texts) => {
        const rows = (endpoints[name] as Endpoint).fields.filter((row) => !row.extraSwitch);
        const values: Record<string, string> = {};
        for (const row of rows) values[row.name] = row.wire === 'string' ? texts.next().value : row.wire === 'date' ? '2025-06-17' : '12';
        const { body } = freezeRequest(name, values, parseProfile({ 'json.spacing': spacing, 'numbers.asString': [] }));
        if (body === null) return;
        expect(body).toMatch(/^[\x20-\x7e]*$/);
        const parsed: unknown = JSON.parse(body);
        expect(Object.keys(parsed as object)).toEqual(rows.map((row) => row.name));
        const wanted = rows.map((row) => (row.wire === 'string' || row.wire === 'date' ? values[row.name] : 12));
        expect(Object.values(parsed as object)).toEqual(wanted);
      }),
    );
  });

  it('write every string so that it parses back unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const literal = asciiJsonString(value);
        expect(literal).toMatch(/^[\x20-\x7e]*$/);
        expect(JSON.parse(literal)).toBe(value);
      }),
    );
  });

  it('write every decimal as its shortest literal, every digit kept', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 28n }), fc.nat({ max: 4 }), fc.nat({ max: 99 }), (whole, zeros, cents) => {
        const fraction = cents === 0 ? '' : `.${String(cents).padStart(2, '0').replace(/0+$/, '')}`;
        const typed = `${'0'.repeat(zeros)}${whole}.${String(cents).padStart(2, '0')}`;
        expect(shortestDecimal(typed)).toBe(`${whole}${fraction}`);
      }),
    );
  });

  it('refuse what is no decimal', () => {
    for (const typed of ['', '-1', '1e3', '1.', '.5', '1,5', 'NaN']) expect(() => shortestDecimal(typed)).toThrow();
  });
});
