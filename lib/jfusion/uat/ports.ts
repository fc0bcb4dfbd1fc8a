import type { Outcome } from '../outcome.ts';

export type Lingkungan = 'sandbox' | 'uat' | 'produksi';
/** A position as JSON keeps it. */
export type Posisi = string | number | boolean | null | readonly Posisi[] | { readonly [name: string]: Posisi };
/** Dotted path of a switch → its position. */
export type Positions = Readonly<Record<string, Posisi>>;

/** What a person gives for a UAT run; everything else is invented and marked "UJI COBA". */
export interface IsianUat {
  readonly kodeBank: string;
  readonly kodeUker: string;
  /** the guarantor's own number for the bank, where it is known (cover code) */
  readonly idDdBank: string | null;
  /** a guarantee that stands at the guarantor already: read, never changed */
  readonly lama: { readonly nomorAplikasi: string; readonly noRekening: string; readonly noSertifikat: string } | null;
  /** also send each accepted request a second time, same bytes and same reference, so that a person can judge the answers */
  readonly ulang: boolean;
}

/** A call as it is committed before its socket opens. */
export interface CallBefore {
  /** `jangkau`, `jam`, `token`, `tanda_tangan`, `kendali`, or an operation */
  readonly tahap: string;
  /** positions that differ from the profile the test began with */
  readonly sakelar: Positions;
  readonly metode: string | null;
  readonly target: string | null;
  /** null where nothing is sent, or where it holds a secret */
  readonly isi: Buffer | null;
  readonly tandaTangan: string | null;
  readonly kunciSidik: string | null;
}

/** What became of it. */
export interface CallAfter {
  readonly hasil: Outcome | null;
  /** whether it proved its positions right; null where it proves nothing */
  readonly lolos: boolean | null;
  readonly httpStatus: number | null;
  /** null where there is none, or where it holds a secret */
  readonly jawaban: Buffer | null;
  readonly alasan: string | null;
  /** one Indonesian sentence */
  readonly keterangan: string;
}

/** One reading of a test, as it is kept. */
export interface Temuan {
  readonly sakelar: string;
  readonly sekarang: Posisi;
  /** null where nothing was found out */
  readonly ditemukan: Posisi;
  readonly cara: 'panggilan' | 'orang' | 'tidak_diuji';
  /** number of the call that shows it */
  readonly bukti: number | null;
  readonly keterangan: string;
}

/** What no call can show. */
export interface Pertanyaan {
  readonly sakelar: string;
  readonly pertanyaan: string;
  readonly pilihan: readonly { readonly nilai: Posisi; readonly label: string }[];
  readonly usul: Posisi;
}

/** What a test needs of whoever runs it. */
export interface Ports {
  /** Commits a call before its socket opens. @throws to end the test: it was stopped, or the line's lease is lost */
  readonly begin: (before: CallBefore) => Promise<{ readonly ke: number; readonly finish: (after: CallAfter) => Promise<void> }>;
  /** What is known so far. */
  readonly progress: (temuan: readonly Temuan[]) => Promise<void>;
  /** Waits before the same is asked again: as long as the counterpart wants (ms), else as long as the product does. */
  readonly pause: (wanted: number | null) => Promise<void>;
  readonly signal: AbortSignal;
  /** ms since 1970 */
  readonly now: () => number;
}

/** The test cannot go on; `message` is an Indonesian sentence. */
export class TestStop extends Error {
  override readonly name = 'TestStop';
}

/** This stage cannot go on, the next one may; `message` is an Indonesian sentence. */
export class StageStop extends Error {
  override readonly name = 'StageStop';
}
