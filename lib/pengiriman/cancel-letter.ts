import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { lockApprovalOf, withdrawLetter } from '#lib/persetujuan/withdraw.ts';
import { statusPengiriman, unsent } from './status.ts';

/** Cancels a letter that never left. @throws Refusal once a byte of it may have reached the guarantor */
export function cancelLetter(actor: Actor, input: { kunci: string; pengirimanId: string; alasan: string }): Promise<{ id: string }> {
  permit(actor, 'pengiriman.batalkan');
  return once(actor, 'batalkan-surat', input.kunci, async (tx) => {
    await lockApprovalOf(tx, input.pengirimanId);
    await tx.$queryRaw`SELECT id FROM pengiriman WHERE id = ${input.pengirimanId}::uuid FOR UPDATE`;
    const surat = inScope(actor, await tx.pengiriman.findUnique({ where: { id: input.pengirimanId }, include: { percobaan: true } }));
    if (!unsent(surat)) {
      throw new Refusal(`Surat berstatus ${statusPengiriman[surat.status].label.toLowerCase()} tidak dapat dibatalkan lagi.`);
    }
    await withdrawLetter(tx, surat);
    await markCancelled(tx, actor, surat, { tindakan: 'batalkan_surat', alasan: input.alasan });
    return { id: surat.id };
  });
}

/** Writes a cancellation and its audit row, in the transaction that holds the letter's row and found it unsent. */
export async function markCancelled(
  tx: Tx,
  actor: Actor,
  surat: { readonly id: string; readonly cabang_id: string },
  { tindakan, alasan }: { readonly tindakan: 'batalkan_surat' | 'kembalikan_surat'; readonly alasan: string },
): Promise<void> {
  await tx.pengiriman.update({
    where: { id: surat.id },
    data: { status: 'dibatalkan', selesai_pada: new Date(), keterangan: `Dibatalkan: ${alasan}`.slice(0, 500) },
  });
  await recordAudit(tx, actor, {
    tindakan,
    objek: ['pengiriman', surat.id],
    cabangId: surat.cabang_id,
    ringkasan: tindakan === 'batalkan_surat' ? 'Membatalkan surat sebelum dikirim' : 'Mengembalikan surat sebelum dikirim',
    sesudah: { alasan },
  });
}
