import { type Formulir, type KolomFormulir, kolomFormulir } from '#lib/kertas/formulir.ts';
import { labelKolom } from './fields.ts';
import { formulirSpr, type KelompokSpr, kelompokSpr } from './formulir-spr.ts';

/** Who it is about: the certificate's number may be misread, the name beside it tells. */
export const kolomNamaDebitur: KolomFormulir = {
  field: 'nama_debitur',
  label: labelKolom('nama_debitur'),
  syarat: 'wajib',
  tempat: { kind: 'lines', lines: 1, width: 2000 },
};

/** The paper form of an SPR, every field of it; what the screen takes from the book is copied from the certificate here. */
export function kertasSpr(): Formulir {
  return {
    judul: 'Permohonan SPR',
    kelompok: (Object.keys(kelompokSpr) as KelompokSpr[]).map((kelompok) => ({
      label: kelompokSpr[kelompok].label,
      hint: kelompok === 'lama' ? 'Salin dari sertifikat yang berlaku sekarang.' : petunjuk[kelompok],
      kolom: [
        ...(kelompok === 'lama' ? [kolomNamaDebitur] : []),
        ...formulirSpr.filter((baris) => baris.kelompok === kelompok).map(kolomFormulir),
      ],
    })),
  };
}

const petunjuk: Readonly<Partial<Record<KelompokSpr, string>>> = {
  kredit: kelompokSpr.kredit.hint,
  penjaminan: kelompokSpr.penjaminan.hint,
};
