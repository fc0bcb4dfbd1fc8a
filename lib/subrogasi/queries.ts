import { type Actor, inScope } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';

/** A claim with all that its recovery is counted from, locked until the transaction ends. @throws Refusal outside the actor's branches */
export async function klaimTerkunci(tx: Tx, actor: Actor, klaimId: string) {
  await tx.$queryRaw`SELECT id FROM klaim WHERE id = ${klaimId}::uuid FOR UPDATE`;
  const klaim = await tx.klaim.findUnique({
    where: { id: klaimId },
    include: {
      pembayaran: true,
      angsuran: { include: { pengiriman: true, koreksi: { select: { id: true } }, pembayaran: { include: { pengiriman: true } } } },
    },
  });
  return inScope(actor, klaim);
}
