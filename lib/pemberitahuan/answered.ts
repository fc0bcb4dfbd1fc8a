import type { Tx } from '#lib/db.ts';

/** Notices that asked people about a record are old news once somebody answered: nobody has to read them any more. */
export async function answered(
  tx: Tx,
  jenis: 'menunggu_keputusan' | 'usul_meja',
  [objek_jenis, objek_id]: readonly [jenis: string, id: string],
): Promise<void> {
  await tx.pemberitahuan.updateMany({ where: { jenis, objek_jenis, objek_id, dibaca_pada: null }, data: { dibaca_pada: new Date() } });
}
