import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';

/** What the form of a UAT run begins with: the partner's bank code, and the code of the actor's own branch. */
export async function isianUatAwal(actor: Actor): Promise<{ kodeBank: string; kodeUker: string }> {
  permit(actor, 'koneksi.lihat');
  const [koneksi, cabang] = await Promise.all([
    db().koneksi.findUniqueOrThrow({ where: { id: 1 }, select: { kode_bank: true } }),
    db().cabang.findUniqueOrThrow({ where: { id: actor.cabangId }, select: { kode_uker: true } }),
  ]);
  return { kodeBank: koneksi.kode_bank, kodeUker: cabang.kode_uker };
}
