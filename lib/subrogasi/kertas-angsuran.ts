import { type Formulir, kolomFormulir } from '#lib/kertas/formulir.ts';
import { kolomDijamin } from '#lib/klaim/kertas-klaim.ts';
import { type KelompokAngsuran, kelompokAngsuran, kolomAngsuran } from './fields.ts';
import { kolomSubrogasi } from './schema.ts';

/** The paper form of one instalment, every field of it. */
export function kertasAngsuran(): Formulir {
  return {
    judul: 'Angsuran Subrogasi',
    kelompok: [
      { label: 'Klaim yang diangsur', hint: 'Klaim yang sudah dibayar Jamkrindo. Salin dari sertifikatnya.', kolom: kolomDijamin },
      ...(Object.keys(kelompokAngsuran) as KelompokAngsuran[]).map((kelompok) => ({
        label: kelompokAngsuran[kelompok],
        kolom: kolomAngsuran
          .filter((kolom) => kolom.kelompok === kelompok)
          .map((kolom) => kolomFormulir({ ...kolom, kontrak: { ...ukuran(kolom.field), required: kolom.wajib } })),
      })),
    ],
  };
}

/** Lengths of a field by the contract; what the debtor paid has none there and is as long as what is sent of it. */
function ukuran(field: string): { readonly max?: number; readonly decimals?: number } {
  const nama = field === 'nilai_tertagih' ? 'nilai_subrogasi' : field;
  return kolomSubrogasi.find((row) => row.name === nama) ?? {};
}
