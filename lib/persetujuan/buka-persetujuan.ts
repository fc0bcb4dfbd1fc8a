import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { type Tx, transaction } from '#lib/db.ts';
import { authoritiesOver } from './authority.ts';
import { activeAdmins, consentBar } from './consent.ts';
import { type ApprovalRow, lockApproval, permitDecision } from './decide-approval.ts';
import { makersOf } from './makers.ts';

/**
 * Notes that a person who may decide has opened it: the first one stands, from then on its maker does not withdraw it. Again, or by
 * somebody who may not decide, it does nothing. @throws Refusal for one decided, one's own, or one that the actor does not see
 */
export function bukaPersetujuan(actor: Actor, id: string): Promise<{ dibuka: boolean }> {
  return transaction(async (tx) => {
    const row = await lockApproval(tx, actor, id);
    if (row.dibuka_pada !== null || !(await mayDecide(tx, actor, row))) return { dibuka: false };
    await tx.persetujuan.update({ where: { id }, data: { dibuka_oleh: actor.id, dibuka_pada: new Date() } });
    await recordAudit(tx, actor, {
      tindakan: 'buka_persetujuan',
      objek: ['persetujuan', id],
      ...(row.cabang_id ? { cabangId: row.cabang_id } : {}),
      ringkasan: 'Membuka permintaan persetujuan untuk diperiksa',
      sesudah: { sha256: row.sha256 },
    });
    return { dibuka: true };
  });
}

async function mayDecide(tx: Tx, actor: Actor, row: ApprovalRow): Promise<boolean> {
  if (row.jenis === 'aturan') {
    const usul = await tx.usul_aturan.findUniqueOrThrow({ where: { persetujuan_id: row.id } });
    return consentBar(actor, await activeAdmins(tx), { dibuatOleh: row.dibuat_oleh, tentangId: usul.pengguna_id }) === null;
  }
  permitDecision(actor);
  const jugaPembuat = (await makersOf(tx, [row.id]))(row.id);
  return authoritiesOver(actor, { cabangId: row.cabang_id, dibuatOleh: row.dibuat_oleh, jugaPembuat }).length > 0;
}
