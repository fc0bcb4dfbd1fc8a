import { kolomPengajuan } from '#lib/covering/fields.ts';
import type { IsianPengajuan } from '#lib/covering/schema.ts';

/** A debtor of the demo data, as far as they differ from the partner document's example. Amounts in whole rupiah, days ISO. */
export interface DebiturDemo {
  readonly nama: string;
  readonly kelamin: 'L' | 'P';
  readonly lahir: string;
  readonly plafon: number;
  /** first day and years of the credit */
  readonly awal: string;
  readonly tahun: number;
  readonly usaha: { readonly sektor: string; readonly alamat: string };
}

const contoh: IsianPengajuan = Object.fromEntries(kolomPengajuan.map(({ field, contoh }) => [field, contoh]));

/** What every row of the demo data begins with, so that nobody takes it for a real one. */
export const AWALAN_DEMO = 'DEMO';

/** The filing of a demo debtor under a number of its own, marked as one by name and number. */
export function isianDemo(
  debitur: DebiturDemo,
  urut: number,
  lain: { readonly kode_uker: string; readonly kode_bank: string },
): IsianPengajuan {
  const { plafon, awal, tahun } = debitur;
  const nomor = `${AWALAN_DEMO}${String(urut).padStart(6, '0')}`;
  const akhir = `${Number(awal.slice(0, 4)) + tahun}${awal.slice(4)}`;
  const nik = nikDemo(debitur, urut);
  return {
    ...contoh,
    ...lain,
    nomor_aplikasi: nomor,
    no_rekening: `0${lain.kode_uker}01${String(urut).padStart(9, '0')}`,
    nama_debitur: `${debitur.nama} (CONTOH)`,
    jenis_kelamin: debitur.kelamin === 'L' ? '1' : '2',
    tanggal_lahir: debitur.lahir,
    no_identitas: nik,
    npwp: nik,
    cif: `CIF${String(urut).padStart(9, '0')}`,
    jenis_kur: plafon > 100_000_000 ? '2' : '1',
    plafon_kredit: String(plafon),
    suku_bunga: '6',
    jangka_waktu: String(tahun * 12),
    tanggal_awal: awal,
    tanggal_akhir: akhir,
    tanggal_pk: awal,
    tanggal_rekam: awal,
    no_pk: `${AWALAN_DEMO}/PK/${String(urut).padStart(4, '0')}/${awal.slice(0, 4)}`,
    kode_sektor: debitur.usaha.sektor,
    alamat_usaha: debitur.usaha.alamat,
    alamat_debitur: debitur.usaha.alamat,
    lembaga_linkage: '',
    negara_tujuan: '',
  };
}

/** A NIK of the right shape: region, day (+ 40 for women), month, year, serial. */
function nikDemo({ lahir, kelamin }: DebiturDemo, urut: number): string {
  const [tahun = '', bulan = '', hari = ''] = lahir.split('-');
  const tanggal = String(Number(hari) + (kelamin === 'P' ? 40 : 0)).padStart(2, '0');
  return `337201${tanggal}${bulan}${tahun.slice(2)}${String(urut).padStart(4, '0')}`;
}
