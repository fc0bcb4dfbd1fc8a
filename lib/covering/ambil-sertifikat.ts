import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { transaction } from '#lib/db.ts';
import { suratBerjalan, suratCetak } from './jfusion.ts';

/** Fetches a certificate into our own vault; one already there or under way is not fetched again. Null where it is there. */
export function ambilSertifikat(actor: Actor, penjaminanId: string): Promise<{ id: string } | null> {
  permit(actor, 'covering.cetak');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM penjaminan WHERE id = ${penjaminanId}::uuid FOR UPDATE`;
    const penjaminan = inScope(actor, await tx.penjaminan.findUnique({ where: { id: penjaminanId } }));
    if (penjaminan.sertifikat_berkas_id) return null;
    const berjalan = await suratBerjalan(tx, 'cetakCovering', { jenis: 'penjaminan', id: penjaminanId });
    return berjalan ? { id: berjalan.id } : suratCetak(tx, actor, penjaminan, 'layar');
  });
}
