import { labelKolom } from '#lib/covering/fields.ts';
import { kolomNamaDebitur } from '#lib/covering/kertas-spr.ts';
import { dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';
import { type Formulir, type KolomFormulir, kolomFormulir } from '#lib/kertas/formulir.ts';
import { kelompokKlaim, kelompokKlaimLabel, kolomKlaimIsian, type NamaKlaimIsian } from './fields.ts';
import { kolomKlaim } from './schema.ts';

const LABEL_DIJAMIN = { nomor_sertifikat: 'Nomor sertifikat', no_rekening: labelKolom('no_rekening') } as const;

/** Which guarantee it is about, as its certificate says. */
export const kolomDijamin: readonly KolomFormulir[] = [
  kolomNamaDebitur,
  ...(['nomor_sertifikat', 'no_rekening'] as const).map(
    (field): KolomFormulir => ({
      field,
      label: LABEL_DIJAMIN[field],
      syarat: kolomKlaim.some((row) => row.name === field && row.required) ? 'wajib' : null,
      tempat: { kind: 'lines', lines: 1, width: 246 },
    }),
  ),
];

/** Where the hint of the screen speaks of what the screen does. */
const diKertas: Readonly<Partial<Record<NamaKlaimIsian, string>>> = {
  nilai_pengikatan: 'Rupiah bulat menurut akta pengikatan; biasanya sebesar plafon. Tulis 0 bila tidak ada.',
  jenis_agunan: 'Seperti pada permohonan penjaminannya.',
};

const MB = 1_048_576;

/** The paper form of a claim: every field a person fills in, and the documents that go with it. */
export function kertasKlaim(): Formulir {
  return {
    judul: 'Permohonan Klaim',
    kelompok: [
      { label: 'Penjaminan yang diklaim', hint: 'Salin dari sertifikat.', kolom: kolomDijamin },
      ...kelompokKlaim.map((kelompok) => ({
        ...kelompokKlaimLabel[kelompok],
        kolom: kolomKlaimIsian
          .filter((kolom) => kolom.kelompok === kelompok)
          .map((kolom) =>
            kolomFormulir({
              ...kolom,
              hint: diKertas[kolom.field] ?? kolom.hint,
              tercetak: kolom.tetap ? kolom.kontrak.codes?.[0]?.label : undefined,
            }),
          ),
      })),
      {
        label: 'Dokumen klaim',
        hint: 'Centang yang sudah terkumpul. Berkasnya diunggah di portal sesudah Jamkrindo menerima klaim.',
        kolom: [
          {
            field: 'dokumen',
            label: 'Dokumen yang dilampirkan',
            syarat: null,
            tempat: {
              kind: 'ticks',
              column: true,
              options: dokumenKlaim.map(
                ({ kode, label, wajib, maxBytes }) =>
                  `${kode}  ${label} (${wajib ? 'wajib' : 'bila ada'}, berkas paling besar ${maxBytes / MB} MB)`,
              ),
            },
          },
        ],
      },
    ],
  };
}
