import type { Tx } from '#lib/db.ts';
import { notifyBundled } from '#lib/pemberitahuan/bundle.ts';
import { holdersOf, seeing } from '#lib/pemberitahuan/recipients.ts';

interface Klaim {
  readonly id: string;
  readonly cabang_id: string;
  readonly dibuat_oleh: string;
}

/** Tells who keeps the claims of the branch, and who filed this one, that it was decided or paid; not who noted it (`kecuali`). Call it last. */
export async function kabarkanKlaim(
  tx: Tx,
  { id, cabang_id: cabangId, dibuat_oleh }: Klaim,
  jenis: 'klaim_diputus' | 'klaim_dibayar',
  kecuali: string | null = null,
): Promise<void> {
  const kepada = [...(await holdersOf(tx, 'klaim.catat', cabangId)), ...(await seeing(tx, [dibuat_oleh], cabangId))];
  await notifyBundled(tx, kepada, { jenis, objek: ['klaim', id], cabangId }, kecuali);
}
