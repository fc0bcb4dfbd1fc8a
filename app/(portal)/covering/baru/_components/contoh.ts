import { kolomPengajuan } from '#lib/covering/fields.ts';
import type { IsianPengajuan } from '#lib/covering/schema.ts';
import { lengkapkan, type Nilai } from './isian.ts';

export interface Contoh {
  readonly label: string;
  readonly isian: IsianPengajuan;
}

const dokumen: IsianPengajuan = Object.fromEntries(kolomPengajuan.map(({ field, contoh }) => [field, contoh]));

/** Filings to try the sandbox with: the partner document's own example, and two that meet its conditions. */
export const daftarContoh: readonly Contoh[] = [
  { label: 'KUR mikro 35 juta (contoh dokumen mitra)', isian: { ...dokumen, lembaga_linkage: '', negara_tujuan: '' } },
  {
    label: 'KUR kecil 150 juta dengan NPWP',
    isian: {
      ...dokumen,
      nama_debitur: 'BUDI SANTOSO',
      jenis_kelamin: '1',
      no_identitas: '3372011203820004',
      tanggal_lahir: '1982-03-12',
      marital_status: '1',
      no_hp: '081393845500',
      alamat_debitur: 'JL. SLAMET RIYADI 112 SURAKARTA',
      kode_pos: '57141',
      npwp: '3372011203820004',
      no_ijin_usaha: 'NIB 9120304581207',
      kode_sektor: '151000',
      tanggal_mulai_usaha: '2015-08-03',
      jumlah_tenaga_kerja: '6',
      modal_usaha: '120000000',
      omset_usaha: '900000000',
      alamat_usaha: 'KAWASAN INDUSTRI JEBRES SURAKARTA',
      jenis_kur: '2',
      jenis_kredit: '2',
      plafon_kredit: '150000000',
      jangka_waktu: '48',
      suku_bunga: '6',
      cif: '67333424319216',
      no_pk: '118/PK/KURKECIL/BPD/010/III/2025',
      tanggal_pk: '2025-03-10',
      jenis_agunan: '20',
      nilai_agunan: '225000000',
      jenis_pengikatan: '100',
      tanggal_awal: '2025-03-10',
      tanggal_akhir: '2029-03-10',
      tanggal_rekam: '2025-03-11',
      lembaga_linkage: '',
      negara_tujuan: '',
    },
  },
  {
    label: 'Badan usaha dengan linkage executing',
    isian: {
      ...dokumen,
      nama_debitur: 'KOPERASI TANI MAJU BERSAMA',
      jenis_kelamin: '9',
      jenis_identitas: '9',
      no_identitas: '9120001834567',
      tanggal_lahir: '2009-05-20',
      marital_status: '9',
      no_hp: '0271644180',
      alamat_debitur: 'JL. RAYA TAWANGMANGU KM 4 KARANGANYAR',
      kode_pos: '57711',
      kode_pekerjaan: '99',
      npwp: '0213456789528000',
      no_ijin_usaha: 'AHU-0041827.AH.01.26',
      kode_sektor: '011110',
      tanggal_mulai_usaha: '2009-06-01',
      jumlah_tenaga_kerja: '14',
      modal_usaha: '400000000',
      omset_usaha: '2400000000',
      alamat_usaha: 'TAWANGMANGU KARANGANYAR',
      jenis_kur: '2',
      jenis_kredit: '1',
      plafon_kredit: '300000000',
      jangka_waktu: '24',
      suku_bunga: '6',
      loan_type: 'KR156',
      cif: '67333424319217',
      no_pk: '204/PK/KURKECIL/BPD/010/IX/2025',
      tanggal_pk: '2025-09-01',
      jenis_linkage: 'E',
      lembaga_linkage: 'KSP SEJAHTERA KARANGANYAR',
      negara_tujuan: '',
      jenis_agunan: '30',
      nilai_agunan: '180000000',
      jenis_pengikatan: '110',
      tanggal_awal: '2025-09-01',
      tanggal_akhir: '2027-09-01',
      tanggal_rekam: '2025-09-02',
    },
  },
];

/**
 * An example ready to be filed: application and account number fresh from `now` (milliseconds), so that it can be used again;
 * branch, bank and coverage as this form has them.
 */
export function isiContoh(contoh: Contoh, sekarang: Nilai, now: number): Nilai {
  const nomor = `1000Q${now.toString(36).toUpperCase()}`;
  const { kode_uker, kode_bank, coverage } = sekarang;
  return { ...lengkapkan(contoh.isian), nomor_aplikasi: nomor, no_rekening: nomor, kode_uker, kode_bank, coverage };
}
