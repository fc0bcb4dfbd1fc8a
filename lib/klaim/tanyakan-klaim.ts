import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { suratBerjalan } from '#lib/covering/jfusion.ts';
import { type Tx, transaction } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { suratInquiryKlaim } from './jfusion.ts';

/** Asks the guarantor how a claim stands; while a question is still under way it is the same one, and one that waits its turn goes at once. */
export function tanyakanKlaim(actor: Actor, klaimId: string): Promise<{ id: string }> {
  permit(actor, 'klaim.tanyakan');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM klaim WHERE id = ${klaimId}::uuid FOR UPDATE`;
    const klaim = inScope(actor, await tx.klaim.findUnique({ where: { id: klaimId }, include: { pengiriman: true } }));
    if (klaim.pengiriman.status !== 'berhasil') throw new Refusal('Klaim ini belum diterima Jamkrindo, jadi belum dapat ditanyakan.');
    const berjalan = await suratBerjalan(tx, 'inquiryKlaim', { jenis: 'klaim', id: klaimId });
    if (!berjalan) return suratInquiryKlaim(tx, actor, klaim, 'layar');
    const { count } = await tx.pengiriman.updateMany({
      where: { id: berjalan.id, status: 'siap', coba_lagi_pada: { not: null } },
      data: { coba_lagi_pada: null },
    });
    if (count > 0) await tx.$executeRaw`SELECT pg_notify('mitra_antrean', ${berjalan.jalur}::text)`;
    return { id: berjalan.id };
  });
}

/**
 * Asks about a claim by itself, as the person who filed it or stands in for them, in the batch lane; null while a question is under way.
 * @throws Refusal outside the actor's branches
 */
export async function tanyakanTerjadwal(tx: Tx, actor: Actor, klaimId: string): Promise<{ id: string } | null> {
  permit(actor, 'klaim.tanyakan');
  await tx.$queryRaw`SELECT id FROM klaim WHERE id = ${klaimId}::uuid FOR UPDATE`;
  const klaim = inScope(actor, await tx.klaim.findUnique({ where: { id: klaimId } }));
  if (await suratBerjalan(tx, 'inquiryKlaim', { jenis: 'klaim', id: klaimId })) return null;
  return suratInquiryKlaim(tx, actor, klaim, 'jadwal');
}
