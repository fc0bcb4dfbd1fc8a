import type { Tx } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';

/** What one person has done lately to another's account that would let them act as that one. */
interface Hands {
  readonly pengusulId: string;
  readonly penyetujuId: string;
}

/**
 * Whether the proposer has lately made the consenter's account, handed out a link to its password, or taken its second factor
 * away: such an account is no second person for a loosening of the rules.
 */
export async function freshHands(tx: Tx, { pengusulId, penyetujuId }: Hands, now: Date = new Date()): Promise<boolean> {
  const sejak = { gt: new Date(now.getTime() - interval('freshHands')) };
  const [akun, tautan, lepas] = [
    await tx.pengguna.count({ where: { id: penyetujuId, dibuat_oleh: pengusulId, dibuat_pada: sejak } }),
    await tx.tautan_sandi.count({ where: { pengguna_id: penyetujuId, dibuat_oleh: pengusulId, dibuat_pada: sejak } }),
    await tx.audit.count({
      where: { objek_jenis: 'pengguna', objek_id: penyetujuId, tindakan: 'lepas_totp', pelaku_id: pengusulId, waktu: sejak },
    }),
  ];
  return akun + tautan + lepas > 0;
}
