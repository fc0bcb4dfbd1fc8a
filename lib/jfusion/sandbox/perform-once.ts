import type { Operasi } from '../contract/endpoints.ts';
import { type Answer, accepted, Refusal } from './answer.ts';
import type { Context, Handler } from './handler.ts';
import type { Effect, Ledger } from './ledger.ts';
import type { Mitra } from './mitra.ts';
import type { ValuesOf } from './read-fields.ts';

/** A request that was found right in every formal point. */
export interface Call<O extends Operasi> {
  readonly operasi: O;
  readonly values: ValuesOf<O>;
  readonly reference: string;
  readonly bodySha256: string;
}

/** Answer to a reference that already had its effect, or null where it is to take effect again. */
const onRepeat: { readonly [R in Mitra['replay']]: (first: Effect, bodySha256: string, message: string) => Answer | null } = {
  jawaban_pertama: (first, bodySha256, message) => {
    if (first.bodySha256 === bodySha256) return accepted(first.hasil, message);
    throw new Refusal(409, `partner_reference_id ${first.partner_reference_id} sudah dipakai untuk isi yang lain.`);
  },
  sudah_ada: (first) => {
    throw new Refusal(409, `Transaksi dengan partner_reference_id ${first.partner_reference_id} sudah ada.`);
  },
  efek_kedua: () => null,
};

/** Performs an operation that has an effect, alone with the book; the answer is given after the line is on the disk. */
export function performOnce<O extends Operasi>(
  call: Call<O>,
  handler: Handler<O> & { readonly effect: true },
  context: Context,
  ledger: Ledger,
): Promise<Answer> {
  return ledger.exclusive(async () => {
    const { operasi, reference, bodySha256 } = call;
    const first = ledger.book.firstOf(operasi, reference);
    const repeated = first && onRepeat[context.mitra.replay](first, bodySha256, handler.message);
    if (repeated) return repeated;
    const hasil = { ...handler.perform(call.values, context, first !== undefined) };
    const isi = Object.fromEntries(
      Object.entries<string | null | undefined>(call.values).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    );
    await ledger.record({ waktu: context.now.toISOString(), operasi, partner_reference_id: reference, bodySha256, isi, hasil });
    return accepted(hasil, handler.message);
  });
}
