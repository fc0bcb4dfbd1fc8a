import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiJsonString, freezeRequest, shortestDecimal, writeJson } from './canonical.ts';
import { cleanText, hasForbiddenCharacter } from './check.ts';
import { type Endpoint, endpoints, operasi } from './endpoints.ts';
import { contohCover, contohPenjaminanBaru, contohReferensi } from './fixtures.ts';
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
    expect(frozen).toEqual({ method: 'POST', target: '/penjaminan/baru', body: asPrinted });
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
    expect(of('get-body')).toEqual({ method: 'GET', target: '/ijp/inquiry', body });
    expect(of('post')).toEqual({ method: 'POST', target: '/ijp/inquiry', body });
    const query = of('get-query');
    expect(query.body).toBeNull();
    expect(Object.fromEntries(new URL(query.target, 'http://x').searchParams)).toEqual(inquiry);
  });

  it('asks for a print with its cover and no body', () => {
    const frozen = freezeRequest('cetakCovering', { cover: contohCover }, defaultProfile);
    expect(frozen).toEqual({ method: 'GET', target: `/covering/print?cover=${contohCover}`, body: null });
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

describe('canonical bytes', () => {
  const text = fc
    .string({ unit: 'binary', maxLength: 60 })
    .map(cleanText)
    .filter((value) => value !== '' && !hasForbiddenCharacter(value));

  it('are ASCII on one line and read back as exactly what was typed, names in the document’s order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...operasi), fc.constantFrom('compact', 'spaced'), fc.infiniteStream(text), (name, spacing, texts) => {
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
