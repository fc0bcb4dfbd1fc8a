import type { Operasi } from '../contract/endpoints.ts';
import { type Answer, accepted, Refusal } from './answer.ts';
import type { FileStore } from './file-store.ts';
import type { Effect, Ledger } from './ledger.ts';
import type { Mitra } from './mitra.ts';
import type { Context, Handler, SentFile } from './operations/handler.ts';
import type { ValuesOf } from './read-fields.ts';

/** A request that was found right in every formal point. */
export interface Call<O extends Operasi> {
  readonly operasi: O;
  readonly values: ValuesOf<O>;
  readonly reference: string;
  readonly bodySha256: string;
  /** of an upload */
  readonly file: SentFile | null;
}

type Sent = Omit<Call<Operasi>, 'values' | 'operasi'>;

/** Answer to a repetition of what already had its effect, or null where it is to take effect again. */
const onRepeat: { readonly [R in Mitra['replay']]: (first: Effect, call: Sent, message: string) => Answer | null } = {
  jawaban_pertama: (first, { bodySha256, reference }, message) => {
    if (reference === '' || first.bodySha256 === bodySha256) return accepted(first.hasil, message);
    throw new Refusal(409, `partner_reference_id ${reference} sudah dipakai untuk isi yang lain.`);
  },
  sudah_ada: (_first, { reference }) => {
    if (reference === '') throw new Refusal(409, 'Dokumen dengan kode dan isi yang sama sudah ada pada klaim ini.');
    throw new Refusal(409, `Transaksi dengan partner_reference_id ${reference} sudah ada.`);
  },
  efek_kedua: () => null,
};

/** Performs an operation that has an effect, alone with the book; the answer is given after line and file are on the disk. */
export function performOnce<O extends Operasi>(
  call: Call<O>,
  handler: Handler<O> & { readonly effect: true },
  context: Context,
  ledger: Ledger,
  files: FileStore,
): Promise<Answer> {
  return ledger.exclusive(async () => {
    const { operasi, reference, bodySha256, file } = call;
    const isi = isiOf(call.values, file);
    const first = file ? sameDocument(isi, context) : context.book.firstOf(operasi, reference);
    const repeated = first && onRepeat[context.mitra.replay](first, call, handler.message);
    if (repeated) return repeated;
    const data = handler.perform(call.values, context, first !== undefined);
    const hasil = data && { ...data };
    if (file) await files.keep(file);
    await ledger.record({ waktu: context.now.toISOString(), operasi, partner_reference_id: reference, bodySha256, isi, hasil });
    return accepted(hasil, handler.message);
  });
}

function isiOf(values: Readonly<Record<string, string | null | undefined>>, file: SentFile | null): Record<string, string> {
  const given = Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const sent = file && {
    nama_berkas: file.name,
    tipe_berkas: file.type,
    sha256_berkas: file.sha256,
    ukuran_berkas: String(file.bytes.length),
  };
  return { ...Object.fromEntries(given), ...sent };
}

/** An upload carries no reference: its repetition is the same file as the same document of the account's latest claim. */
function sameDocument(isi: Readonly<Record<string, string>>, { book }: Context): Effect | undefined {
  const latest = book.klaim.ofAccount(isi.no_rekening ?? '').at(-1);
  return latest?.dokumen.find(({ kode, sha256 }) => kode === isi.kode_dokumen && sha256 === isi.sha256_berkas)?.effect;
}
