import { describe, expect, it } from 'vitest';
import { bersihkanIsian } from '#lib/covering/schema.ts';
import { daftarContoh, isiContoh } from './contoh.ts';
import { lengkapkan } from './isian.ts';
import { kalimat, keadaanKelompok, menurutFormulir, peringatanFormulir, temuanFormulir, temuanTampak, wajibKarena } from './temuan.ts';

const satu = (kode: string) => [{ kode, label: kode }];
const daftar = {
  kode_uker: satu('010'),
  kode_sektor: satu('523900'),
  kode_pekerjaan: satu('1'),
  jenis_agunan: satu('0'),
  jenis_pengikatan: satu('123'),
  loan_type: satu('KR155'),
};
const [dokumen] = daftarContoh;
if (!dokumen) throw new Error('no example');
const isi = (ubah: Record<string, string> = {}) =>
  bersihkanIsian({ ...isiContoh(dokumen, lengkapkan({ kode_uker: '010', kode_bank: '113', coverage: '70' }), 0), ...ubah });
const fields = (rows: readonly { field: string }[]) => rows.map((row) => row.field);

describe('findings of the form', () => {
  it('are none for the partner document’s own example', () => {
    expect(temuanFormulir(isi(), daftar)).toEqual([]);
    expect(peringatanFormulir(isi(), daftar)).toEqual([]);
  });

  it('come in the order of the form, one a field', () => {
    const temuan = temuanFormulir(isi({ tanggal_akhir: '31-02-2026', nama_debitur: ' ', plafon_kredit: 'banyak' }), daftar);
    expect(fields(temuan)).toEqual(['nama_debitur', 'plafon_kredit', 'tanggal_akhir']);
    expect(fields(menurutFormulir([...temuan, { field: 'nama_debitur', pesan: 'lagi' }]))).toEqual(fields(temuan));
  });

  it('refuse a branch which is not the person’s own', () => {
    expect(temuanFormulir(isi({ kode_uker: '020' }), daftar)).toEqual([
      { field: 'kode_uker', pesan: 'bukan unit kerja Anda; pilih dari daftar' },
    ]);
  });

  it('are not told before a field was left', () => {
    const isian = isi({ nama_debitur: '', no_pk: '' });
    const temuan = temuanFormulir(isian, daftar);
    expect(fields(temuanTampak(temuan, isian, (field) => field === 'no_pk'))).toEqual(['no_pk']);
  });

  it('tell NPWP the moment the plafond below it asks for one', () => {
    const isian = isi({ npwp: '', plafon_kredit: '50000001', jenis_kur: '1' });
    const temuan = temuanFormulir(isian, daftar);
    expect(temuanTampak(temuan, isian, () => false)).toEqual([]);
    expect(temuanTampak(temuan, isian, (field) => field === 'plafon_kredit')).toEqual([
      { field: 'npwp', pesan: 'wajib diisi karena plafon di atas Rp 50.000.000' },
    ]);
    expect(wajibKarena(isian)).toEqual({ npwp: 'karena plafon di atas Rp 50.000.000' });
  });

  it('leave a field that only just appeared below its cause in peace, and give the reason', () => {
    const isian = isi({ jenis_linkage: 'E' });
    const temuan = temuanFormulir(isian, daftar);
    expect(fields(temuan)).toEqual(['lembaga_linkage']);
    expect(temuanTampak(temuan, isian, (field) => field === 'jenis_linkage')).toEqual([]);
    expect(wajibKarena(isian)).toEqual({ lembaga_linkage: 'karena jenis linkage Executing' });
  });

  it('ask for no linkage institution where there is no linkage', () => {
    expect(wajibKarena(isi({ plafon_kredit: '50000000' }))).toEqual({});
  });
});

describe('warnings of the form', () => {
  it('name a code the portal does not know, and a start of business that is no date', () => {
    const rows = peringatanFormulir(isi({ kode_sektor: '999999', tanggal_mulai_usaha: 'Februari 2018' }), daftar);
    expect(fields(rows)).toEqual(['kode_sektor', 'tanggal_mulai_usaha']);
    expect(rows[0]?.pesan).toContain('999999');
  });

  it('carry the rules of the reference room with their source', () => {
    expect(peringatanFormulir(isi({ jenis_kelamin: '1' }), daftar)).toEqual([
      { field: 'jenis_kelamin', pesan: 'Menurut NIK debitur ini perempuan.', sumber: 'Struktur NIK' },
    ]);
  });
});

describe('the groups of the form', () => {
  it('are complete only where nothing is missing and something is filled in', () => {
    const isian = isi({ cif: '', jenis_agunan: '', nilai_agunan: '', jenis_pengikatan: '' });
    const temuan = temuanFormulir(isian, daftar);
    const keadaan = keadaanKelompok(temuan, [], isian);
    expect(keadaan).toMatchObject({
      debitur: { findings: 0, complete: true },
      kredit: { findings: 0, complete: false },
      agunan: { complete: false },
    });
    expect(keadaanKelompok(temuan, temuan, isian).kredit.findings).toBe(1);
  });
});

it('says a finding as a sentence', () => {
  expect(kalimat('wajib diisi')).toBe('Wajib diisi.');
  expect(kalimat('harus angka; hapus titiknya.')).toBe('Harus angka; hapus titiknya.');
});
