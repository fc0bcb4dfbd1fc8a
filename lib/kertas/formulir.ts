import type { CodeList } from '#lib/jfusion/contract/codes.ts';
import type { Condition } from '#lib/jfusion/contract/field.ts';
import type { Entry } from '#lib/pdf/entry.ts';

/** One field of a paper form. */
export interface KolomFormulir {
  readonly field: string;
  readonly label: string;
  /** `wajib`, or when it is: `wajib bila plafon di atas …`; null where it may stay empty */
  readonly syarat: string | null;
  readonly hint?: string | undefined;
  readonly tempat: Entry;
}

export interface KelompokFormulir {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly kolom: readonly KolomFormulir[];
}

/** A paper form as data: what is asked, group by group. */
export interface Formulir {
  readonly judul: string;
  readonly kelompok: readonly KelompokFormulir[];
}

/** What a row of any room's fields says that its place on paper follows from. */
export interface BahanKolom {
  readonly field: string;
  readonly label: string;
  readonly kind: 'teks' | 'teks-panjang' | 'rupiah' | 'desimal' | 'bulan' | 'tanggal' | 'pilihan' | 'kode';
  readonly hint?: string | undefined;
  readonly satuan?: string | undefined;
  readonly contoh: string;
  /** as the contract has it */
  readonly kontrak: {
    readonly max?: number;
    readonly decimals?: number;
    readonly required: boolean;
    readonly requiredWhen?: Condition;
    readonly codes?: CodeList;
  };
  /** the code list of the references behind a `kode` field */
  readonly daftar?: CodeList | undefined;
  /** has one value only, which is printed */
  readonly tercetak?: string | undefined;
}

/** Longer code lists are no boxes to tick. */
const PILIHAN_MAKS = 8;
/** Longer numbers and texts are written on a line. */
const KOTAK_MAKS = 20;
const ANGKA_MAKS = 12;
/** A line for a short text, a middling one, and across the sheet; points. */
const [PENDEK, SEDANG, PENUH] = [140, 246, 2000] as const;

/** A field of any room as it stands on paper. */
export function kolomFormulir(bahan: BahanKolom): KolomFormulir {
  const { field, label, hint, kontrak } = bahan;
  return {
    field,
    label: bahan.kind === 'tanggal' ? `${label} (hh-bb-tttt)` : label,
    syarat: bahan.tercetak === undefined ? syaratKolom(kontrak) : null,
    hint,
    tempat: tempatKolom(bahan),
  };
}

function syaratKolom({ required, requiredWhen }: BahanKolom['kontrak']): string | null {
  if (required) return 'wajib';
  return requiredWhen ? `wajib ${requiredWhen.why.replace(/^karena/, 'bila')}` : null;
}

function tempatKolom({ kind, kontrak, daftar, tercetak, satuan, contoh }: BahanKolom): Entry {
  if (tercetak !== undefined) return { kind: 'printed', text: tercetak };
  const codes = kontrak.codes ?? daftar;
  if (codes && codes.length > 0 && codes.length <= PILIHAN_MAKS)
    return {
      kind: 'ticks',
      options: codes.map(({ kode, label }) => (new RegExp(`^${kode}\\b`).test(label) ? label : `${kode}  ${label}`)),
    };
  if (kind === 'tanggal') return { kind: 'cells', parts: [2, '-', 2, '-', 4] };
  if (kind === 'rupiah') return { kind: 'cells', parts: ['Rp', ...ribuan(kontrak.max), ...(kontrak.decimals ? [',', 2] : [])] };
  if (kind === 'desimal') return { kind: 'cells', parts: [3, ',', kontrak.decimals ?? 1, satuan ?? ''] };
  if (kind === 'bulan') return { kind: 'cells', parts: [kontrak.max ?? 3, 'bulan'] };
  if (codes) return { kind: 'cells', parts: [Math.min(kontrak.max ?? KOTAK_MAKS, KOTAK_MAKS)], words: 'artinya' };
  if (kind === 'teks-panjang') return { kind: 'lines', lines: 2, width: PENUH };
  const max = kontrak.max ?? PENUH;
  if (max <= KOTAK_MAKS) return { kind: 'cells', parts: [max] };
  const width = max > 100 || contoh.length > 24 ? PENUH : satuan || contoh.length <= 12 ? PENDEK : SEDANG;
  return { kind: 'lines', lines: 1, width, ...(satuan ? { after: satuan } : {}) };
}

/** Cells of an amount in groups of three, with the points between them. */
function ribuan(max = ANGKA_MAKS): (number | string)[] {
  const digits = Math.min(max, ANGKA_MAKS);
  const groups = Array.from({ length: Math.floor(digits / 3) }, () => 3);
  const first = digits % 3;
  return [...(first > 0 ? [first] : []), ...groups].flatMap((group, at) => (at === 0 ? [group] : ['.', group]));
}
