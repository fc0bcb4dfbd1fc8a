import type { Tx } from '#lib/db.ts';
import { seal } from '#lib/seal.ts';
import type { JenisPemberitahuan } from './kinds.ts';

/** A notice to be written: what happened to which record. `isi`: small parameters for its words, sealed; never what the record itself tells. */
export interface NoticeOrder {
  readonly jenis: JenisPemberitahuan;
  readonly objek: readonly [jenis: string, id: string];
  readonly cabangId: string | null;
  readonly isi?: Readonly<Record<string, string>>;
}

/** The seal's purpose of a notice's parameters. */
export const NOTICE_PURPOSE = 'pemberitahuan';

/** Tells people something in the transaction of the act itself; one row each, nobody twice, `kecuali` (who did it) not at all. */
export async function notify(tx: Tx, kepada: Iterable<string>, order: NoticeOrder, kecuali: string | null = null): Promise<void> {
  const people = [...new Set(kepada)].filter((id) => id !== kecuali);
  if (people.length === 0) return;
  const isi = order.isi ? seal(JSON.stringify(order.isi), NOTICE_PURPOSE) : null;
  const [objek_jenis, objek_id] = order.objek;
  await tx.pemberitahuan.createMany({
    data: people.map((pengguna_id) => ({ pengguna_id, jenis: order.jenis, objek_jenis, objek_id, cabang_id: order.cabangId, isi })),
  });
}
