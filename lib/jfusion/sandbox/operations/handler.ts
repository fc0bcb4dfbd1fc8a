import type { Operasi } from '../../contract/endpoints.ts';
import type { Answer } from '../answer.ts';
import type { Book } from '../book.ts';
import type { Mitra } from '../mitra.ts';
import type { ValuesOf } from '../read-fields.ts';

/** The file of an upload, found right in type, name and size. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  /** hex */
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** What a handler may look at. */
export interface Context {
  readonly mitra: Mitra;
  readonly book: Book;
  readonly now: Date;
  /** null where the operation carries none */
  readonly file: SentFile | null;
}

/** `data` of an answer; null where the document has none. */
export type Hasil = Readonly<Record<string, unknown>> | null;

/**
 * The guarantor's side of one operation. An effect is decided in `perform`, which returns `data` of the answer and
 * changes nothing itself: its caller writes the ledger. `again` is true where a repeated reference is to take effect
 * a second time. Both throw `Refusal`.
 */
export type Handler<O extends Operasi> =
  | {
      readonly effect: true;
      readonly message: string;
      readonly perform: (values: ValuesOf<O>, context: Context, again: boolean) => Hasil;
    }
  | { readonly effect: false; readonly answer: (values: ValuesOf<O>, context: Context) => Answer | Promise<Answer> };
