import { jenisKredit, jenisKur, labelOf } from '../../contract/codes.ts';
import { rupiahText, rupiahToSen } from '../rupiah.ts';
import { tanggalPanjang } from '../tanggal.ts';
import { terbilang } from '../terbilang.ts';

/** One fact of the certificate: its name and its lines, the first one the weightiest. */
export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

export interface Sections {
  readonly pihak: readonly (readonly [Fact, Fact])[];
  readonly rincian: readonly (readonly [Fact, Fact])[];
  /** plafond and its words, across both columns */
  readonly plafon: { readonly angka: string; readonly kata: string };
}

type Isi = Readonly<Record<string, string>>;

/** What the certificate says, from the request as it was filed. */
export function factsOf(isi: Isi, penerimaJaminan: string): Sections {
  const get = (name: string): string => isi[name] ?? '';
  const day = (name: string): string => tanggalPanjang(get(name));
  const plafon = rupiahToSen(get('plafon_kredit'));
  const fact = (label: string, ...lines: string[]): Fact => ({ label, lines });
  const jaminan = (plafon * BigInt(get('coverage'))) / 100n;
  return {
    pihak: [
      [
        fact('Penerima Jaminan', penerimaJaminan, `Unit kerja ${get('kode_uker')}`),
        fact('Terjamin', get('nama_debitur'), `${get('alamat_debitur')}, ${get('kode_pos')}`),
      ],
    ],
    plafon: { angka: rupiahText(plafon), kata: `${terbilang(plafon / 100n)} rupiah` },
    rincian: [
      [
        fact('Jenis kredit', `KUR ${labelOf(jenisKur, get('jenis_kur'))}`, labelOf(jenisKredit, get('jenis_kredit'))),
        fact('Coverage', `${get('coverage')} %`, `Nilai penjaminan paling tinggi ${rupiahText(jaminan)}`),
      ],
      [
        fact('Masa penjaminan', `${day('tanggal_awal')} s.d. ${day('tanggal_akhir')}`),
        fact('Jangka waktu dan suku bunga', `${get('jangka_waktu').replace('.', ',')} bulan, ${get('suku_bunga')} % per tahun`),
      ],
      [fact('Perjanjian kredit', get('no_pk'), `tanggal ${day('tanggal_pk')}`), fact('Nomor identitas terjamin', get('no_identitas'))],
      [fact('Nomor rekening pinjaman', get('no_rekening')), fact('Nomor aplikasi', get('nomor_aplikasi'))],
    ],
  };
}
