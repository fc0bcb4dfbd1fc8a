import { coverCode } from '../contract/cover.ts';
import type { Context } from './context.ts';
import { RANK } from './rank.ts';
import { steady } from './steady.ts';

/** Fetches the certificate's print: of our own guarantee, else of the one that stands there already. */
export async function print(context: Context): Promise<void> {
  const { guarantee, isian } = context;
  const cover = guarantee?.cover ?? earlierCover(isian);
  if (!cover) return;
  const answered = await steady(context, () => ({ operasi: 'cetakCovering', values: { cover }, profile: context.profile }));
  if (answered.rank === RANK.diterima) context.proven.set('cetakCovering', answered.ke);
}

function earlierCover({ lama, idDdBank }: Context['isian']): string | null {
  if (!lama || !idDdBank) return null;
  return coverCode({ nomor_aplikasi: lama.nomorAplikasi, no_rekening: lama.noRekening, id_dd_bank: idDdBank });
}
