import { type Accepted, accountOf, certificateOf, dateOf, type Fault, isOther, keptOf, ownRow, textOf } from './answer-row.ts';
import type { JfusionProfile } from './contract/profile.ts';
import { rowsOf, storable } from './envelope.ts';
import { type JsonObject, memberOf } from './json.ts';
import { readMoney } from './money.ts';

/** One row of an inquiry klaim: the guarantor's raw codes beside what switch `klaim.kode` makes of them. */
export interface BarisKlaim {
  readonly no_rekening: string | null;
  readonly persetujuan_klaim: string | null;
  readonly flag_lengkap: string | null;
  readonly nomor_persetujuan: string | null;
  readonly tgl_keputusan: string | null;
  readonly nilai_persetujuan: string | null;
  readonly nilai_persetujuan_pokok: string | null;
  readonly nilai_persetujuan_bunga: string | null;
  readonly alasan_penolakan: string | null;
  /** `tidak_dikenal`: a code the table does not have; shown raw, concluded nothing from */
  readonly putusan: 'disetujui' | 'ditolak' | 'diproses' | 'tidak_dikenal';
  readonly lengkap: boolean;
}

/** The echo of a request klaim or of either subrogasi call. */
export interface Tanda {
  readonly no_rekening: string | null;
  readonly nomor_aplikasi: string | null;
  readonly no_sertifikat: string | null;
  readonly tanggal_rekam: string | null;
}

const CODE_MAX = 20;
const NUMBER_MAX = 100;

/** Reads one row of a claim's answer, or the same row inside a notice, by switch `klaim.kode`. */
export function readClaimRow(row: JsonObject, { klaim }: Pick<JfusionProfile, 'klaim'>): BarisKlaim {
  const kode = textOf(row, 'persetujuan_klaim') ?? '';
  const lengkap = textOf(row, 'flag_lengkap') ?? '';
  const alasan = textOf(row, 'alasan_penolakan');
  return {
    no_rekening: accountOf(row),
    persetujuan_klaim: keptOf(row, 'persetujuan_klaim', CODE_MAX),
    flag_lengkap: keptOf(row, 'flag_lengkap', CODE_MAX),
    nomor_persetujuan: keptOf(row, 'nomor_persetujuan', NUMBER_MAX),
    tgl_keputusan: dateOf(row, 'tgl_keputusan'),
    nilai_persetujuan: readMoney(memberOf(row, 'nilai_persetujuan')),
    nilai_persetujuan_pokok: readMoney(memberOf(row, 'nilai_persetujuan_pokok')),
    nilai_persetujuan_bunga: readMoney(memberOf(row, 'nilai_persetujuan_bunga')),
    alasan_penolakan: alasan && storable(alasan),
    putusan: verdictOf(kode, alasan, klaim.kode),
    lengkap: klaim.kode.lengkap.includes(lengkap),
  };
}

/** A code that the table names decides; beside any other a reason for refusal does (a dash is none). */
function verdictOf(kode: string, alasan: string | null, table: JfusionProfile['klaim']['kode']): BarisKlaim['putusan'] {
  if (table.disetujui.includes(kode)) return 'disetujui';
  if (table.ditolak.includes(kode)) return 'ditolak';
  if (alasan && /[\p{L}\p{N}]/u.test(alasan)) return 'ditolak';
  return table.diproses.includes(kode) ? 'diproses' : 'tidak_dikenal';
}

/** Every row of an inquiry klaim, and ours among them. */
export function readClaimRows(accepted: Accepted): { answer: { own: BarisKlaim | null; rows: BarisKlaim[] } } | { fault: Fault } {
  const { envelope, about, profile } = accepted;
  if (!envelope) return { fault: 'foreign_answer' };
  const rows = rowsOf(envelope.data)?.filter((row) => Object.keys(row).length > 0);
  if (!rows) return { fault: 'unreadable_rows' };
  const own = rows.filter((row) => !isOther(row, about)).map((row) => readClaimRow(row, profile));
  if (own.length === 0 && rows.length > 0) return { fault: 'other_account' };
  // Twice the same is one; two that differ say nothing about our claim.
  if (new Set(own.map((row) => JSON.stringify(row))).size > 1) return { fault: 'unreadable_rows' };
  return { answer: { own: own[0] ?? null, rows: rows.map((row) => readClaimRow(row, profile)) } };
}

/** The echo of a claim or an instalment; a row that names another account (as the document's samples do) is not ours. */
export function readEcho(accepted: Accepted): { answer: Tanda } | { fault: Fault } {
  const row = ownRow(accepted);
  if (typeof row === 'string') return { fault: row };
  return {
    answer: {
      no_rekening: accountOf(row),
      nomor_aplikasi: keptOf(row, 'nomor_aplikasi') ?? keptOf(row, 'no_aplikasi'),
      no_sertifikat: certificateOf(row),
      tanggal_rekam: dateOf(row, 'tanggal_rekam'),
    },
  };
}
