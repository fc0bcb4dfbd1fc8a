import type { Actor } from '#lib/auth/actor.ts';
import { transaction } from '#lib/db.ts';

/** Marks a person's own notices as read, one or all up to the newest they saw, and tells their other pages. Gives how many were new. */
export function markRead(actor: Actor, which: { readonly id: string } | { readonly sampai: string }): Promise<{ jumlah: number }> {
  return transaction(async (tx) => {
    const { count } = await tx.pemberitahuan.updateMany({
      where: { pengguna_id: actor.id, dibaca_pada: null, id: 'id' in which ? which.id : { lte: which.sampai } },
      data: { dibaca_pada: new Date() },
    });
    if (count > 0) {
      const kabar = JSON.stringify({ objek: 'pemberitahuan:dibaca', status: 'dibaca', cabang: null, untuk: actor.id });
      await tx.$executeRaw`SELECT pg_notify('mitra_kabar', ${kabar})`;
    }
    return { jumlah: count };
  });
}
