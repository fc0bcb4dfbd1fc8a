import type { Samaran } from '#lib/auth/mask.ts';
import type { Permission } from '#lib/auth/permissions.ts';
import type { Mark } from '#lib/pengiriman/status.ts';

export interface Kata {
  readonly label: string;
  readonly mark?: Mark;
}

/** One column of a report. */
export interface KolomLaporan {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'code' | 'money' | 'date' | 'datetime' | 'count' | 'status';
  /** SQL over the report's FROM; amounts in rupiah */
  readonly sql: string;
  /** shown on the screen; Excel has every column */
  readonly layar: boolean;
  /** its share of the paper's width; columns without one are not printed */
  readonly kertas?: number;
  /** summed over the whole period */
  readonly jumlah?: true;
  /** words for a code of ours */
  readonly kata?: (kode: string) => Kata;
  /** personal: how it is veiled for who reads such data veiled */
  readonly samaran?: Samaran;
  /** reads a sealed value */
  readonly buka?: (isi: Uint8Array) => string | null;
}

/** One way to gather a report's rows. */
export interface KelompokLaporan {
  readonly key: string;
  readonly label: string;
  readonly sql: string;
  readonly kata?: (kode: string) => string;
}

/** One report: everything that varies between reports stands here; screen, Excel and paper are drawn from it. */
export interface Laporan {
  readonly id: string;
  readonly judul: string;
  /** what it tells, in one sentence */
  readonly kalimat: string;
  readonly izin: Permission;
  /** FROM with its joins, the listed table first; `cb` is the branch, `pr` the product where there is one */
  readonly from: string;
  readonly rowId: string;
  readonly cabang: string;
  readonly always?: string;
  readonly berproduk: boolean;
  /** the day that puts a row into a period: a date column, or the moment its id was made */
  readonly waktu: { readonly label: string; readonly index: string; readonly hari: string; readonly dariId: boolean };
  readonly kolom: readonly KolomLaporan[];
  /** the first is what the report opens with */
  readonly kelompok: readonly KelompokLaporan[];
  /** the column whose sums are the bars; the number of rows where there is none */
  readonly ukuran: string | null;
  /** ids that lead to the row's own page: name → SQL */
  readonly rujukan: Readonly<Record<string, string>>;
  /** rows that no period can hold, and the sentence that says so */
  readonly luput?: { readonly sql: string; readonly kalimat: (jumlah: number) => string };
}

/** What a report is asked for. Days as yyyy-mm-dd, both ends included. */
export interface PilihanLaporan {
  readonly dari: string;
  readonly sampai: string;
  /** branch id; null for every branch the actor sees */
  readonly cabang: string | null;
  readonly produk: string | null;
  readonly kelompok: string;
}

/** Sums by column key, decimal strings in rupiah. */
export type JumlahLaporan = Readonly<Record<string, string>>;
