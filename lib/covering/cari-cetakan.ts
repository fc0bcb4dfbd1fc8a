import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { transaction } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { suratBerjalan, suratCetakPengajuan } from './jfusion.ts';

/**
 * Asks the guarantor for the print of a filing whose outcome is unknown, by the cover computed from what was filed; a question
 * still under way is the same one. A person reads what comes (contract section 2). @throws Refusal once the outcome is known
 */
export function cariCetakan(actor: Actor, pengajuanId: string): Promise<{ id: string }> {
  permit(actor, 'covering.cetak');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM pengajuan WHERE id = ${pengajuanId}::uuid FOR UPDATE`;
    const pengajuan = inScope(actor, await tx.pengajuan.findUnique({ where: { id: pengajuanId }, include: { pengiriman: true } }));
    if (pengajuan.pengiriman.status !== 'belum_pasti')
      throw new Refusal('Hasil surat ini sudah pasti; cetakannya tidak perlu dicari lagi.');
    const berjalan = await suratBerjalan(tx, 'cetakCovering', { jenis: 'pengajuan', id: pengajuanId });
    return berjalan ? { id: berjalan.id } : suratCetakPengajuan(tx, actor, pengajuan);
  });
}
