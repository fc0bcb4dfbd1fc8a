import { isCalendarDate } from '#lib/jfusion/contract/check.ts';
import { formatRupiah, toSen } from '#lib/rupiah.ts';
import { bulanAntara } from '#lib/tanggal.ts';

type Isian = Readonly<Partial<Record<string, string>>>;

/** A rule that warns and never blocks: one row, with its source and the days on which it holds (judged by the agreement's date). */
export interface Aturan {
  readonly kode: string;
  readonly field: string;
  readonly sumber: string;
  readonly berlakuDari: string;
  readonly berlakuSampai: string | null;
  /** an Indonesian sentence where the rule is not met */
  readonly periksa: (isian: Isian) => string | null;
}

export interface Peringatan {
  readonly field: string;
  readonly pesan: string;
  readonly sumber: string;
}

const PERMENKO = 'Permenko 1/2023';
const STRUKTUR_NIK = 'Struktur NIK';
const CATATAN = 'Kewajaran isian';
const juta = (nilai: number) => `${nilai}000000.00`;

/** Range of a KUR's plafond by its kind, in million rupiah: above `lebihDari`, up to `sampai`. */
const batasPlafon: readonly { jenisKur: string; nama: string; lebihDari: number; sampai: number }[] = [
  { jenisKur: '6', nama: 'super mikro', lebihDari: 0, sampai: 10 },
  { jenisKur: '1', nama: 'mikro', lebihDari: 10, sampai: 100 },
  { jenisKur: '2', nama: 'kecil', lebihDari: 100, sampai: 500 },
  { jenisKur: '4', nama: 'PMI', lebihDari: 0, sampai: 100 },
  { jenisKur: '5', nama: 'khusus', lebihDari: 0, sampai: 500 },
];

function tanggalNik(nik: string): { tanggal: string; perempuan: boolean } | null {
  if (!/^\d{16}$/.test(nik)) return null;
  const hari = Number(nik.slice(6, 8));
  return {
    tanggal: `${nik.slice(10, 12)}-${nik.slice(8, 10)}-${String(hari > 40 ? hari - 40 : hari).padStart(2, '0')}`,
    perempuan: hari > 40,
  };
}

const nikDari = (isian: Isian) =>
  isian.jenis_identitas === '1' && isian.jenis_kelamin !== '9' ? tanggalNik(isian.no_identitas ?? '') : null;
const aturan = (kode: string, field: string, sumber: string, berlakuDari: string, periksa: Aturan['periksa']): Aturan => ({
  kode,
  field,
  sumber,
  berlakuDari,
  berlakuSampai: null,
  periksa,
});

export const aturanPeringatan: readonly Aturan[] = [
  aturan('nik-16-angka', 'no_identitas', STRUKTUR_NIK, '1900-01-01', (isian) =>
    isian.jenis_identitas === '1' && isian.no_identitas && !/^\d{16}$/.test(isian.no_identitas)
      ? `NIK biasanya 16 angka, di sini ${isian.no_identitas.length} karakter. Periksa lagi dengan KTP.`
      : null,
  ),
  aturan('nik-lahir', 'no_identitas', STRUKTUR_NIK, '1900-01-01', (isian) => {
    const nik = nikDari(isian);
    if (!nik || !isCalendarDate(isian.tanggal_lahir ?? '') || nik.tanggal === isian.tanggal_lahir?.slice(2)) return null;
    return 'Tanggal lahir di dalam NIK berbeda dengan kolom Tanggal lahir. Periksa salah satunya.';
  }),
  aturan('nik-kelamin', 'jenis_kelamin', STRUKTUR_NIK, '1900-01-01', (isian) => {
    const nik = nikDari(isian);
    if (!nik || !isian.jenis_kelamin) return null;
    return nik.perempuan === (isian.jenis_kelamin === '2') ? null : `Menurut NIK debitur ini ${nik.perempuan ? 'perempuan' : 'laki-laki'}.`;
  }),
  aturan('badan-usaha-kawin', 'marital_status', CATATAN, '1900-01-01', (isian) => {
    if (!isian.marital_status || !isian.jenis_kelamin) return null;
    return (isian.jenis_kelamin === '9') === (isian.marital_status === '9')
      ? null
      : 'Untuk badan usaha, jenis kelamin dan status perkawinan sama-sama 9.';
  }),
  aturan('npwp-angka', 'npwp', CATATAN, '1900-01-01', (isian) => {
    const angka = (isian.npwp ?? '').replace(/[.\-\s]/g, '');
    return !angka || /^\d{15,16}$/.test(angka) ? null : 'NPWP biasanya 15 atau 16 angka.';
  }),
  aturan('plafon-jenis', 'plafon_kredit', PERMENKO, '2023-01-01', (isian) => {
    const batas = batasPlafon.find((row) => row.jenisKur === isian.jenis_kur);
    if (!batas || !/^\d+(\.\d{1,2})?$/.test(isian.plafon_kredit ?? '')) return null;
    const plafon = toSen(isian.plafon_kredit ?? '0');
    if (plafon > toSen(juta(batas.lebihDari)) && plafon <= toSen(juta(batas.sampai))) return null;
    const bawah = batas.lebihDari > 0 ? `di atas ${formatRupiah(juta(batas.lebihDari))} ` : '';
    return `KUR ${batas.nama} ${bawah}sampai ${formatRupiah(juta(batas.sampai))}. Periksa plafon atau jenis KUR.`;
  }),
  aturan('bunga-jenis', 'suku_bunga', PERMENKO, '2023-01-01', (isian) => {
    if (!isian.suku_bunga || !isian.jenis_kur) return null;
    return (isian.jenis_kur === '6') === (isian.suku_bunga === '3')
      ? null
      : 'Bunga 3 % hanya untuk KUR super mikro; jenis lain 6 sampai 9 %.';
  }),
  aturan('negara-pmi', 'negara_tujuan', PERMENKO, '1900-01-01', (isian) =>
    isian.jenis_kur === '4' && !isian.negara_tujuan ? 'Untuk KUR PMI, negara tujuan sebaiknya diisi.' : null,
  ),
  aturan('tenor-tanggal', 'jangka_waktu', CATATAN, '1900-01-01', (isian) => {
    const { tanggal_awal: awal = '', tanggal_akhir: akhir = '', jangka_waktu: tenor = '' } = isian;
    if (!isCalendarDate(awal) || !isCalendarDate(akhir) || !/^\d+(\.\d+)?$/.test(tenor)) return null;
    const bulan = bulanAntara(awal, akhir);
    return Math.abs(bulan - Number(tenor)) <= 0.5
      ? null
      : `Jangka waktu ${tenor.replace('.', ',')} bulan, sedangkan kedua tanggal berjarak ${String(bulan).replace('.', ',')} bulan.`;
  }),
  aturan('pk-awal', 'tanggal_pk', CATATAN, '1900-01-01', (isian) =>
    isCalendarDate(isian.tanggal_pk ?? '') &&
    isCalendarDate(isian.tanggal_awal ?? '') &&
    (isian.tanggal_pk ?? '') > (isian.tanggal_awal ?? '')
      ? 'Perjanjian kredit bertanggal sesudah awal penjaminan.'
      : null,
  ),
];

/** What a person should look at again; rules that do not hold on the agreement's date stay silent. */
export function peringatan(isian: Isian): Peringatan[] {
  const tanggal = isCalendarDate(isian.tanggal_pk ?? '') ? (isian.tanggal_pk ?? '') : '9999-12-31';
  return aturanPeringatan.flatMap((row) => {
    if (tanggal < row.berlakuDari || (row.berlakuSampai && tanggal > row.berlakuSampai)) return [];
    const pesan = row.periksa(isian);
    return pesan ? [{ field: row.field, pesan, sumber: row.sumber }] : [];
  });
}
