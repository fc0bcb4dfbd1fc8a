import { describe, expect, it } from 'vitest';
import { kolomPengajuan } from '#lib/covering/fields.ts';
import { formulirSpr } from '#lib/covering/formulir-spr.ts';
import { dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';
import { gambarFormulir } from '#lib/kertas/gambar-formulir.ts';
import { kolomKlaimIsian } from '#lib/klaim/fields.ts';
import { wordsOf } from '#lib/pdf/test-words.ts';
import { barisKodeAwal } from '#lib/referensi/starter-codes.ts';
import { kolomAngsuran } from '#lib/subrogasi/fields.ts';
import { formulirKertas, type JenisFormulir } from './formulir-kertas.ts';

const daftar: Record<string, { kode: string; label: string }[]> = { kode_uker: [{ kode: '010', label: 'Cabang Solo' }] };
for (const { daftar: nama, kode, label } of barisKodeAwal) daftar[nama] = [...(daftar[nama] ?? []), { kode, label }];

const kolom: Record<JenisFormulir, readonly { readonly field: string; readonly label: string; readonly contoh: string }[]> = {
  penjaminan: kolomPengajuan,
  spr: formulirSpr,
  klaim: kolomKlaimIsian,
  angsuran: kolomAngsuran,
};
const halaman: Record<JenisFormulir, number> = { penjaminan: 3, spr: 2, klaim: 2, angsuran: 1 };
const semua = Object.keys(formulirKertas) as JenisFormulir[];
const kop = { mitra: 'PT Bank Uji', cabang: 'Cabang Solo (010)', kaki: 'Dicetak oleh Sari.', dicetak: new Date('2026-11-30T03:00:00Z') };
const cetak = async (jenis: JenisFormulir, nomor: string[]) => wordsOf(await gambarFormulir(formulirKertas[jenis].isi(daftar), nomor, kop));

describe.each(semua)('the paper form of %s', (jenis) => {
  it('asks for every field of its room, each once, in its order', () => {
    const asked = formulirKertas[jenis].isi(daftar).kelompok.flatMap((kelompok) => kelompok.kolom.map(({ field }) => field));
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.filter((field) => kolom[jenis].some((row) => row.field === field))).toEqual(kolom[jenis].map((row) => row.field));
  });

  it('prints every label and nothing that anybody filled in', async () => {
    const text = (await cetak(jenis, ['F-010-261130-7K3QD6'])).join('\n').replaceAll('\n', ' ');
    for (const { label } of kolom[jenis]) expect(text).toContain(label);
    for (const { field, contoh } of kolom[jenis])
      if (contoh.length > 6 && !/tindakan/.test(field)) expect(text, field).not.toContain(contoh);
  });

  it('is a copy a number, each with its own pages', async () => {
    const pages = await cetak(jenis, ['F-A', 'F-B', 'F-C']);
    expect(pages).toHaveLength(3 * halaman[jenis]);
    for (const [at, page] of pages.entries()) {
      const nomor = ['F-A', 'F-B', 'F-C'][Math.floor(at / halaman[jenis])] ?? '';
      expect(page).toContain(`· ${nomor}`);
      expect(page).toContain(`Halaman ${(at % halaman[jenis]) + 1} dari ${halaman[jenis]}`);
      expect(page).toContain('PT Bank Uji · Cabang Solo (010)');
    }
    expect(pages.filter((page) => page.split('\n').includes('F-B'))).toHaveLength(1);
    expect(pages.filter((page) => page.includes('Diisi oleh') && page.includes('Tanda tangan'))).toHaveLength(3);
  });
});

it('says in words when a field must be filled in or left out', async () => {
  const text = (await cetak('penjaminan', ['F-A'])).join('\n').replaceAll('\n', ' ');
  for (const kalimat of [
    'wajib bila plafon di atas Rp 50.000.000',
    'wajib bila jenis linkage Executing',
    'Hanya diisi bila jenis linkage Executing atau Channeling.',
    'Hanya diisi bila jenis KUR TKI (Pekerja Migran).',
    'KR155 Anuitas',
  ])
    expect(text.replaceAll(/ +/g, ' ')).toContain(kalimat);
});

it('lists every document of a claim with its code, whether it is a must, and how large its file may be', async () => {
  const text = (await cetak('klaim', ['F-A'])).join('\n').replaceAll(/ +/g, ' ');
  for (const { kode, label } of dokumenKlaim) expect(text).toContain(`${kode} ${label} (`);
  expect(text).toContain('(wajib, berkas paling besar 10 MB)');
  expect(text).toContain('(bila ada, berkas paling besar 2 MB)');
});
