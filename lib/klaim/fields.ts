import type { FieldRow } from '#lib/jfusion/contract/field.ts';
import { type IsianKlaim, kolomKlaim } from './schema.ts';

export type KelompokKlaim = 'surat' | 'nilai' | 'tindakan';
export type NamaKlaimIsian = keyof IsianKlaim;

/** One row a field of a claim that a person fills in: form, page and print are fed from it. */
export interface KolomKlaim {
  readonly field: NamaKlaimIsian;
  readonly label: string;
  readonly kelompok: KelompokKlaim;
  readonly kind: 'teks' | 'rupiah' | 'tanggal' | 'kode';
  readonly hint?: string;
  readonly contoh: string;
  /** one value in the whole document: shown, not asked */
  readonly tetap?: true;
  /** words a person may begin with */
  readonly saran?: readonly string[];
  readonly kontrak: FieldRow;
}

export const kelompokKlaimLabel: Record<KelompokKlaim, { readonly label: string; readonly hint: string }> = {
  surat: { label: 'Surat klaim', hint: 'Surat permohonan klaim dari bank kepada Jamkrindo.' },
  nilai: {
    label: 'Tunggakan dan nilai klaim',
    hint: 'Tunggakan saat hak klaim timbul. Nilai klaim dihitung menurut perjanjian kerja sama.',
  },
  tindakan: { label: 'Tindakan penagihan', hint: 'Yang sudah dilakukan bank, dari yang pertama. Paling sedikit satu.' },
};

const rows: Record<NamaKlaimIsian, Omit<KolomKlaim, 'field' | 'kontrak'>> = {
  no_spk: {
    label: 'Nomor surat permohonan klaim',
    kelompok: 'surat',
    kind: 'teks',
    contoh: 'SPK-001/2026',
    hint: 'Nomor surat ini juga dipakai untuk menanyakan keputusan.',
  },
  tgl_spk: { label: 'Tanggal surat', kelompok: 'surat', kind: 'tanggal', contoh: '2026-06-14', hint: 'Harus dalam tahun berjalan.' },
  periode: {
    label: 'Periode pengajuan',
    kelompok: 'surat',
    kind: 'tanggal',
    contoh: '2026-06-14',
    hint: 'Periode pengajuan klaim, ditulis sebagai tanggal.',
  },
  penyebab_klaim: {
    label: 'Penyebab klaim',
    kelompok: 'surat',
    kind: 'kode',
    contoh: '3',
    tetap: true,
    hint: 'Dokumen mitra hanya mengenal satu penyebab.',
  },
  tipe_kredit: {
    label: 'Tipe kredit',
    kelompok: 'surat',
    kind: 'kode',
    contoh: '1',
    tetap: true,
    hint: 'Dokumen mitra hanya mengenal satu tipe untuk klaim.',
  },
  tunggakan_pokok: { label: 'Tunggakan pokok', kelompok: 'nilai', kind: 'rupiah', contoh: '18000000' },
  tunggakan_bunga: {
    label: 'Tunggakan bunga',
    kelompok: 'nilai',
    kind: 'rupiah',
    contoh: '2000000',
    hint: 'Bunga sampai hak klaim timbul.',
  },
  tunggakan_denda: {
    label: 'Tunggakan denda',
    kelompok: 'nilai',
    kind: 'rupiah',
    contoh: '0',
    hint: 'Dilaporkan, tetapi tidak ikut dihitung dalam nilai klaim. Tulis 0 bila tidak ada.',
  },
  nilai_tuntutan_klaim: { label: 'Nilai klaim yang diminta', kelompok: 'nilai', kind: 'rupiah', contoh: '14000000' },
  nilai_pengikatan: {
    label: 'Nilai pengikatan',
    kelompok: 'nilai',
    kind: 'rupiah',
    contoh: '35000000',
    hint: 'Rupiah bulat menurut akta pengikatan. Diisi awal dengan plafon; ganti bila berbeda, tulis 0 bila tidak ada.',
  },
  jenis_agunan: {
    label: 'Kode jenis agunan',
    kelompok: 'nilai',
    kind: 'teks',
    contoh: '0',
    hint: 'Diisi awal dari permohonan penjaminannya.',
  },
  tindakan1: {
    label: 'Tindakan 1',
    kelompok: 'tindakan',
    kind: 'teks',
    contoh: 'Penagihan langsung ke tempat usaha debitur',
    saran: ['Penagihan langsung ke tempat usaha debitur', 'Penagihan lewat telepon dan pesan'],
  },
  tindakan2: {
    label: 'Tindakan 2',
    kelompok: 'tindakan',
    kind: 'teks',
    contoh: 'Surat peringatan pertama',
    saran: ['Surat peringatan pertama', 'Surat pemberitahuan tunggakan'],
  },
  tindakan3: {
    label: 'Tindakan 3',
    kelompok: 'tindakan',
    kind: 'teks',
    contoh: 'Surat peringatan kedua',
    saran: ['Surat peringatan kedua', 'Pembinaan dan pendampingan usaha'],
  },
  tindakan4: {
    label: 'Tindakan 4',
    kelompok: 'tindakan',
    kind: 'teks',
    contoh: 'Surat peringatan ketiga',
    saran: ['Surat peringatan ketiga', 'Penjadwalan ulang angsuran'],
  },
  tindakan5: {
    label: 'Tindakan 5',
    kelompok: 'tindakan',
    kind: 'teks',
    contoh: 'Penjualan agunan secara sukarela',
    saran: ['Penjualan agunan secara sukarela', 'Somasi'],
  },
};

function kontrakOf(name: string): FieldRow {
  const row = kolomKlaim.find((kolom) => kolom.name === name);
  if (!row) throw new Error(`no contract field ${name}`);
  return row;
}

/** Every field of a claim that a person fills in, in the order of the form. */
export const kolomKlaimIsian: readonly KolomKlaim[] = (Object.keys(rows) as NamaKlaimIsian[]).map((field) => ({
  ...rows[field],
  field,
  kontrak: kontrakOf(field),
}));

export const kelompokKlaim = Object.keys(kelompokKlaimLabel) as KelompokKlaim[];

/** Label of a field as a person knows it; the bare name where there is none. */
export function labelKolomKlaim(field: string): string {
  return kolomKlaimIsian.find((kolom) => kolom.field === field)?.label ?? field;
}

/** The document's table gives `no_spk` 12 characters, its example 34 (contract section 3): longer ones go, with a word. */
export const NO_SPK_LAZIM = 12;
