import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { Refusal } from '#lib/errors.ts';
import { decidedSentence } from './decide-approval.ts';
import { refuseOpened } from './withdraw.ts';

/** Takes back one's own proposal of a rule while nobody has opened it. @throws Refusal once it is opened or decided, or for another's */
export function tarikUsul(actor: Actor, input: { readonly kunci: string; readonly persetujuanId: string }): Promise<{ id: string }> {
  permit(actor, 'aturan.ubah');
  return once(actor, 'tarik-usul', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM persetujuan WHERE id = ${input.persetujuanId}::uuid FOR UPDATE`;
    const row = await tx.persetujuan.findFirst({ where: { id: input.persetujuanId, jenis: 'aturan', dibuat_oleh: actor.id } });
    if (!row) throw new Refusal('Usul itu tidak ditemukan di antara usul Anda.');
    if (row.status !== 'menunggu') throw new Refusal(await decidedSentence(tx, row));
    await refuseOpened(tx, row);
    await tx.persetujuan.update({ where: { id: row.id }, data: { status: 'ditarik', diputus_pada: new Date() } });
    const ringkasan = 'Menarik kembali usul perubahan aturan';
    await recordAudit(tx, actor, { tindakan: 'tarik_usul', objek: [row.objek_jenis, row.objek_id], ringkasan });
    return { id: row.id };
  });
}
