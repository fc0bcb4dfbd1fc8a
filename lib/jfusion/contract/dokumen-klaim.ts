import type { CodeList } from './codes.ts';

const MB = 1_048_576;

/** One row of the claim checklist (contract section 4): exactly `maxBytes` passes, one byte more is refused. */
export interface BarisDokumen {
  readonly kode: string;
  readonly label: string;
  readonly grup: 'umum' | 'macet';
  readonly maxBytes: number;
  /** our default; an agreement may say otherwise */
  readonly wajib: boolean;
}

export const dokumenKlaim = [
  { kode: '001', label: 'Surat pengajuan klaim', grup: 'umum', maxBytes: 2 * MB, wajib: true },
  { kode: '002', label: 'Salinan sertifikat penjaminan', grup: 'umum', maxBytes: 2 * MB, wajib: true },
  { kode: '003', label: 'Salinan perjanjian kredit', grup: 'umum', maxBytes: 2 * MB, wajib: true },
  { kode: '004', label: 'KTP atau identitas lain', grup: 'umum', maxBytes: 2 * MB, wajib: true },
  { kode: '005', label: 'Kartu keluarga', grup: 'umum', maxBytes: 2 * MB, wajib: true },
  { kode: '006', label: 'Rekening koran atau jadwal angsuran', grup: 'umum', maxBytes: 10 * MB, wajib: true },
  { kode: '007', label: 'Bukti pembayaran premi (IJP)', grup: 'umum', maxBytes: 2 * MB, wajib: true },
  { kode: '301', label: 'Keterangan kredit macet / kol 4', grup: 'macet', maxBytes: 2 * MB, wajib: true },
  { kode: '302', label: 'Surat pemberitahuan 1, 2, 3', grup: 'macet', maxBytes: 2 * MB, wajib: true },
  { kode: '303', label: 'SLIK OJK', grup: 'macet', maxBytes: 10 * MB, wajib: true },
  { kode: '501', label: 'Lampiran lain-lain', grup: 'macet', maxBytes: 2 * MB, wajib: false },
] as const satisfies readonly BarisDokumen[];

export const kodeDokumenKlaim: CodeList = dokumenKlaim.map(({ kode, label }) => ({ kode, label }));

/** File types a claim document may have (ours; the document does not say), with the ending of the file's name on the wire. */
export const tipeDokumen: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };
