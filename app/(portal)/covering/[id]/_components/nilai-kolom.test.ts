import { describe, expect, it } from 'vitest';
import { kolomPengajuan, type NamaKolom } from '#lib/covering/fields.ts';
import { nilaiKolom } from './nilai-kolom.ts';

const daftar = { kode_pekerjaan: [{ kode: '1', label: 'Petani' }] };
const nilai = (field: NamaKolom, value: string) => {
  const kolom = kolomPengajuan.find((row) => row.field === field);
  return kolom && nilaiKolom(kolom, { [field]: value }, daftar);
};

describe('nilaiKolom', () => {
  it.each([
    ['plafon_kredit', '35000000', 'Rp 35.000.000,00'],
    ['tanggal_lahir', '1984-10-28', '28 Okt 1984'],
    ['tanggal_mulai_usaha', 'sekitar 2018', 'sekitar 2018'],
    ['jangka_waktu', '36.5', '36,5 bulan'],
    ['jenis_kur', '1', 'Mikro (1)'],
    ['suku_bunga', '7', '7 %'],
    ['kode_pekerjaan', '1', 'Petani (1)'],
    ['kode_pekerjaan', '99', '99'],
    ['jumlah_tenaga_kerja', '3', '3 orang'],
    ['nama_debitur', 'ANITA TAMA', 'ANITA TAMA'],
  ] as const)('reads %s %s as %s', (field, value, text) => expect(nilai(field, value)).toBe(text));

  it('is null for what was left empty', () => expect(nilai('npwp', '')).toBeNull());
});
