import { describe, expect, it } from 'vitest';
import type { NilaiSurat } from '#lib/persetujuan/isi-surat.ts';
import { readableValues } from './readable-values.ts';

const nilai = (nama: string, isi: string, wire: NilaiSurat['wire'] = 'string'): NilaiSurat => ({
  nama,
  label: nama,
  nilai: isi,
  arti: null,
  wire,
});
const kode = { sektor_usaha: [{ kode: '523900', label: 'Perdagangan eceran' }] };
const found = (groups: ReturnType<typeof readableValues>, label: string) =>
  groups.flatMap((group) => group.isi).find((row) => row.label === label);

describe('what a checker reads', () => {
  it('stands under the headings of the form, in its order, money, days and codes as on paper', () => {
    const groups = readableValues(
      'penjaminanBaru',
      [
        nilai('plafon_kredit', '35000000', 'number'),
        nilai('jenis_kelamin', '2', 'integer'),
        nilai('tanggal_lahir', '1984-10-28', 'date'),
        nilai('nama_debitur', 'ANITA TAMA'),
      ],
      { dahulu: null, kode },
    );
    expect(groups.map((group) => group.judul)).toEqual(['Debitur', 'Kredit']);
    expect(found(groups, 'Plafon kredit')?.nilai).toBe('Rp 35.000.000,00');
    expect(found(groups, 'Jenis kelamin')?.nilai).toBe('Perempuan (2)');
    expect(found(groups, 'Tanggal lahir')?.nilai).toBe('28 Okt 1984');
  });

  it('says a code once where its words begin with it', () => {
    const groups = readableValues('requestKlaim', [nilai('penyebab_klaim', '3')], { dahulu: null, kode });
    expect(found(groups, 'Penyebab klaim')?.nilai).toBe('3 (satu-satunya penyebab dalam dokumen mitra)');
  });

  it('marks what a correction changed, filled in or left out, and nothing else', () => {
    const groups = readableValues('penjaminanBaru', [nilai('nama_debitur', 'ANITA TAMA'), nilai('plafon_kredit', '20000000', 'number')], {
      dahulu: new Map([
        ['nama_debitur', 'ANITA TAMA'],
        ['plafon_kredit', '35000000'],
        ['npwp', '462271403521111'],
      ]),
      kode,
    });
    expect(found(groups, 'Nama debitur')?.sebelum).toBeNull();
    expect(found(groups, 'Plafon kredit')?.sebelum).toBe('Rp 35.000.000,00');
    expect(found(groups, 'NPWP')).toMatchObject({ nilai: 'kosong', sebelum: '462271403521111' });
  });

  it('leaves nothing out of a letter that no form of ours stands behind', () => {
    const groups = readableValues('pembayaranIjp', [nilai('nilai_ijp', '122500.50', 'number'), nilai('no_invoice', 'INV-1')], {
      dahulu: null,
      kode,
    });
    expect(groups).toEqual([
      {
        judul: 'Isi surat',
        isi: [
          { label: 'nilai_ijp', nilai: 'Rp 122.500,50', sebelum: null },
          { label: 'no_invoice', nilai: 'INV-1', sebelum: null },
        ],
      },
    ]);
  });
});
