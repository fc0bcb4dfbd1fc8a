import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPayload, cleanText, compareDecimal, hasForbiddenCharacter, isCalendarDate } from './check.ts';
import { endpoints } from './endpoints.ts';
import { contohPenjaminanBaru, contohReferensi } from './fixtures.ts';
import { inquiryIjpFields, pembayaranIjpFields } from './ijp.ts';
import { penjaminanBaruFields } from './penjaminan-baru.ts';

const contoh = { ...contohPenjaminanBaru, partner_reference_id: contohReferensi };
const check = (change: Record<string, string | null>) => checkPayload(penjaminanBaruFields, { ...contoh, ...change });
const first = (change: Record<string, string | null>) => check(change)[0];

describe('the check of a payload', () => {
  it('passes the document’s own example', () => {
    expect(checkPayload(penjaminanBaruFields, contoh)).toEqual([]);
  });

  it('knows 44 fields of the document, and one that stands in its example only', () => {
    expect(penjaminanBaruFields.filter((row) => !('extraSwitch' in row))).toHaveLength(44);
    expect(new Set(penjaminanBaruFields.map((row) => row.name)).size).toBe(45);
  });

  it('asks for every required field by name', () => {
    for (const { fields } of Object.values(endpoints)) {
      const required = fields.filter((row) => row.required).map((row) => row.name);
      const empty: Record<string, string> = {};
      expect(checkPayload(fields, empty)).toEqual(required.map((field) => ({ field, pesan: 'wajib diisi' })));
    }
  });

  it('asks for the linkage institution with linkage E, and for an NPWP above 50 million', () => {
    expect(first({ jenis_linkage: 'E', lembaga_linkage: '' })?.field).toBe('lembaga_linkage');
    expect(check({ jenis_linkage: 'C', lembaga_linkage: null })).toEqual([]);
    expect(first({ plafon_kredit: '50000001', npwp: null })).toEqual({
      field: 'npwp',
      pesan: 'wajib diisi karena plafon di atas Rp 50.000.000',
    });
    expect(check({ plafon_kredit: '50000000', npwp: '' })).toEqual([]);
  });

  it.each([
    ['nomor_aplikasi', 'A'.repeat(21), 'paling panjang 20 karakter, sekarang 21'],
    ['jenis_kur', '3', 'harus salah satu dari 1, 2, 4, 5, 6'],
    ['coverage', '75', 'harus salah satu dari 70'],
    ['tanggal_lahir', '1984-02-30', 'harus tanggal yang ada di kalender, misalnya 17-06-2025'],
    ['plafon_kredit', '1234567890123', 'paling banyak 12 angka sebelum koma'],
    ['plafon_kredit', '35000000.5', 'harus bulat, tanpa angka di belakang koma'],
    ['plafon_kredit', '0', 'paling sedikit 1'],
    ['jangka_waktu', '36.55', 'paling banyak 1 angka di belakang koma'],
    ['jangka_waktu', '0', 'paling sedikit 0,1'],
    ['jangka_waktu', '-1', 'harus angka'],
    ['kode_sektor', '1.5', 'harus angka bulat tanpa tanda'],
    ['kode_sektor', '1234567', 'paling banyak 6 angka'],
    ['jumlah_tenaga_kerja', '0', 'paling sedikit 1'],
    ['jumlah_tenaga_kerja', 'dua', 'harus angka, paling sedikit 1'],
    ['nama_debitur', 'ANITA\\TAMA', 'memuat karakter yang tidak dapat dikirim (misalnya garis miring terbalik); hapus karakter itu'],
    ['warna', 'biru', 'tidak dikenal dalam kontrak'],
  ])('says of %s what is wrong with %j', (field, value, pesan) => {
    expect(check({ [field]: value })).toEqual([{ field, pesan }]);
  });

  it('accepts exactly the longest value', () => {
    expect(
      check({ nomor_aplikasi: 'Ω'.repeat(20), plafon_kredit: '999999999999', jangka_waktu: '9999.9', nilai_agunan: '9'.repeat(28) }),
    ).toEqual([]);
  });

  it('counts jenis_pengajuan from zero and jenis_penjaminan from one', () => {
    const codes = (rows: readonly { name: string; codes?: readonly { kode: string }[] }[], name: string) =>
      rows.find((row) => row.name === name)?.codes?.map((code) => code.kode);
    expect(codes(inquiryIjpFields, 'jenis_pengajuan')).toEqual(['0', '1']);
    expect(codes(pembayaranIjpFields, 'jenis_penjaminan')).toEqual(['1', '2']);
  });
});

describe('text', () => {
  it('loses line breaks and outer spaces, and nothing else', () => {
    expect(cleanText('  JL. MAWAR\r\n\tNO  1 ')).toBe('JL. MAWAR NO  1');
  });

  it('is refused where it cannot be stored or signed', () => {
    for (const bad of ['\u0000', 'a\u0085', '\ud800', 'x\udc00', '\\']) expect(hasForbiddenCharacter(bad)).toBe(true);
    for (const good of ['ANITA', 'Ω 😀', 'a/b "c"']) expect(hasForbiddenCharacter(good)).toBe(false);
  });
});

describe('numbers and days', () => {
  it('are compared without a float', () => {
    expect(compareDecimal('9007199254740993', '9007199254740992')).toBe(1);
    expect(compareDecimal('0.1', '0.10')).toBe(0);
    expect(compareDecimal('-2', '1')).toBe(-1);
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (a, b) => {
        expect(compareDecimal(String(a), String(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it('are days of the calendar only', () => {
    expect(['2024-02-29', '2023-12-31'].every(isCalendarDate)).toBe(true);
    expect(['2023-02-29', '2023-13-01', '2023-1-1', '17-06-2025', '', '2023-06-14T00:00'].some(isCalendarDate)).toBe(false);
  });
});
