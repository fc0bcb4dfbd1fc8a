import type { CodeList } from '#lib/jfusion/contract/codes.ts';
import { type Formulir, kolomFormulir } from '#lib/kertas/formulir.ts';
import { type Kolom, kelompokLabel, kelompokPengajuan, kolomPengajuan, type NamaKolom } from './fields.ts';

/** Where the hint of the screen speaks of what the screen does. */
const diKertas: Readonly<Partial<Record<NamaKolom, string>>> = { kode_bank: 'Boleh kosong; portal mengisinya.' };

/** The paper form of a filing, every field of it; `daftar` are the code lists of the references by name. */
export function kertasPenjaminan(daftar: Readonly<Record<string, CodeList>>): Formulir {
  return {
    judul: 'Permohonan Penjaminan Baru',
    kelompok: kelompokPengajuan.map((kelompok) => ({
      ...kelompokLabel[kelompok],
      kolom: kolomPengajuan
        .filter((kolom) => kolom.kelompok === kelompok)
        .map((kolom) =>
          kolomFormulir({
            ...kolom,
            hint: [hanyaBila(kolom), diKertas[kolom.field] ?? kolom.hint].filter(Boolean).join(' '),
            daftar: kolom.daftar ? (daftar[kolom.daftar] ?? []) : undefined,
            tercetak: kolom.tetap ? (kolom.kontrak.codes?.[0]?.label ?? kolom.contoh) : undefined,
          }),
        ),
    })),
  };
}

/** When a field that the screen hides is to be filled in, in words. */
function hanyaBila({ tampilBila }: Kolom): string {
  const sebab = kolomPengajuan.find(({ field }) => field === tampilBila?.field);
  if (!tampilBila || !sebab) return '';
  const pilihan = tampilBila.isi.map((kode) => sebab.kontrak.codes?.find((row) => row.kode === kode)?.label ?? kode);
  return `Hanya diisi bila ${sebab.label.toLowerCase().replace('kur', 'KUR')} ${pilihan.join(' atau ')}.`;
}
