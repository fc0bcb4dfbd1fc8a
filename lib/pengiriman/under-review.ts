import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';

/** Which of these letters wait for approval and have been opened by a checker: their maker takes them back no more. */
export async function lettersUnderReview(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
  permit(actor, 'pengiriman.lihat');
  if (ids.length === 0) return new Set();
  const rows = await db().pengiriman.findMany({
    where: {
      id: { in: [...ids] },
      cabang_id: { in: [...actor.cabangIds] },
      status: 'menunggu_persetujuan',
      persetujuan: { dibuka_pada: { not: null } },
    },
    select: { id: true },
  });
  return new Set(rows.map((row) => row.id));
}
