import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { transaction } from '#lib/db.ts';
import { suratBerjalan, suratInquiryIjp } from './jfusion.ts';

/** Asks the guarantor what IJP a guarantee owes; while a question is still under way it is the same one. */
export function tanyakanIjp(actor: Actor, penjaminanId: string): Promise<{ id: string }> {
  permit(actor, 'covering.lihat');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM penjaminan WHERE id = ${penjaminanId}::uuid FOR UPDATE`;
    const penjaminan = inScope(actor, await tx.penjaminan.findUnique({ where: { id: penjaminanId } }));
    return (await suratBerjalan(tx, 'inquiryIjp', penjaminanId)) ?? suratInquiryIjp(tx, actor, penjaminan, 'layar');
  });
}
