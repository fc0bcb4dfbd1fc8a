import type { Actor } from '#lib/auth/actor.ts';
import type { Permission } from '#lib/auth/permissions.ts';
import type { SheetColumn } from '#lib/spreadsheet/cells.ts';

/** A column of an import: what stands in its sheet, what to write there, and an example. */
export interface ImportColumn extends SheetColumn {
  readonly jelas: string;
  readonly contoh: string;
}

/** What becomes of a row: `baru` is added, `berubah` changes what is there, `ada` stands there already, `salah` has findings. */
export type NasibBaris = 'baru' | 'berubah' | 'ada' | 'salah';

/** One row of an uploaded sheet, looked at; `temuan` at the keys of the columns. */
export interface BarisImpor {
  readonly baris: number;
  readonly isi: Readonly<Record<string, string>>;
  readonly nasib: NasibBaris;
  readonly temuan: readonly { readonly field: string; readonly pesan: string }[];
  /** what a change would do, or where it stands already */
  readonly catatan?: string;
}

/** What saving a row gave; `tautan`: an invitation told once, `dikirim`: it went by mail. */
export interface HasilBaris {
  readonly baris: number;
  readonly nama: string;
  readonly akun?: string;
  readonly tautan?: string | null;
  readonly dikirim?: boolean;
}

/** One kind of list that may be brought as an Excel file. */
export interface ImportKind {
  readonly judul: string;
  readonly izin: Permission;
  readonly columns: readonly ImportColumn[];
  /** sentences for the sheet of explanations */
  readonly keterangan: readonly string[];
  /** looks at every row against the book; rows that came with findings keep them */
  readonly periksa: (actor: Actor, rows: readonly BarisMentah[]) => Promise<BarisImpor[]>;
  /** saves one good row in a transaction of its own */
  readonly simpan: (actor: Actor, row: BarisImpor) => Promise<HasilBaris>;
}

export type BarisMentah = Pick<BarisImpor, 'baris' | 'isi' | 'temuan'>;
