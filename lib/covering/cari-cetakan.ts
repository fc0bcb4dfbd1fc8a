import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { type Tx, transaction } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { suratBerjalan, suratCetakPengajuan } from './jfusion.ts';

/**
 * Asks the guarantor for the print of a filing (baru or SPR) whose outcome is unknown, by the cover computed from what was filed; a question
 * still under way is the same one. A person reads what comes (contract section 2). @throws Refusal once the outcome is known
 */
export function cariCetakan(actor: Actor, pengajuanId: string): Promise<{ id: string }> {
  permit(actor, 'covering.cetak');
  return transaction(async (tx) => {
    const pengajuan = inScope(actor, (await baru(tx, pengajuanId)) ?? (await spr(tx, pengajuanId)));
    if (pengajuan.pengiriman.status !== 'belum_pasti')
      throw new Refusal('Hasil surat ini sudah pasti; cetakannya tidak perlu dicari lagi.');
    const berjalan = await suratBerjalan(tx, 'cetakCovering', { jenis: pengajuan.jenis, id: pengajuanId });
    return berjalan ? { id: berjalan.id } : suratCetakPengajuan(tx, actor, pengajuan);
  });
}

async function baru(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM pengajuan WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.pengajuan.findUnique({ where: { id }, include: { pengiriman: true } });
  return row && { ...row, jenis: 'pengajuan' as const };
}

async function spr(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM pengajuan_spr WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.pengajuan_spr.findUnique({ where: { id }, include: { pengiriman: true } });
  return row && { ...row, no_rekening: row.no_rekening_baru, jenis: 'pengajuan_spr' as const };
}
