import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { transaction } from '#lib/db.ts';
import { suratBerjalan, suratInquiryIjp } from './jfusion.ts';

/** Asks the guarantor what IJP a guarantee owes; while a question is still under way it is the same one, and one that waits its turn goes at once. */
export function tanyakanIjp(actor: Actor, penjaminanId: string): Promise<{ id: string }> {
  permit(actor, 'covering.tanyakan');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM penjaminan WHERE id = ${penjaminanId}::uuid FOR UPDATE`;
    const penjaminan = inScope(actor, await tx.penjaminan.findUnique({ where: { id: penjaminanId } }));
    const berjalan = await suratBerjalan(tx, 'inquiryIjp', { jenis: 'penjaminan', id: penjaminanId });
    if (!berjalan) return suratInquiryIjp(tx, actor, penjaminan, 'layar');
    const { count } = await tx.pengiriman.updateMany({
      where: { id: berjalan.id, status: 'siap', coba_lagi_pada: { not: null } },
      data: { coba_lagi_pada: null },
    });
    if (count > 0) await tx.$executeRaw`SELECT pg_notify('mitra_antrean', ${berjalan.jalur}::text)`;
    return { id: berjalan.id };
  });
}
