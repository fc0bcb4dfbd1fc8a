import type { Operasi } from '../contract/endpoints.ts';
import type { Answer } from './answer.ts';
import type { Book } from './book.ts';
import type { Mitra } from './mitra.ts';
import type { ValuesOf } from './read-fields.ts';

/** What a handler may look at. */
export interface Context {
  readonly mitra: Mitra;
  readonly book: Book;
  readonly now: Date;
}

/**
 * The guarantor's side of one operation. An effect is decided in `perform`, which returns `data` of the answer and
 * changes nothing itself: its caller writes the ledger. `again` is true where a repeated reference is to take effect
 * a second time. Both throw `Refusal`.
 */
export type Handler<O extends Operasi> =
  | {
      readonly effect: true;
      readonly message: string;
      readonly perform: (values: ValuesOf<O>, context: Context, again: boolean) => Readonly<Record<string, unknown>>;
    }
  | { readonly effect: false; readonly answer: (values: ValuesOf<O>, context: Context) => Answer | Promise<Answer> };
