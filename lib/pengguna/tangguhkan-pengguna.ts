import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { voidLinks } from '#lib/auth/password-link.ts';
import { endSessionsOf } from '#lib/auth/session.ts';
import { Refusal } from '#lib/errors.ts';
import { bukanDiriSendiri, sisakanAdmin } from './guard.ts';
import { lockPengguna } from './row.ts';
import { bacaAlasan } from './schema.ts';
import { withdrawDelegations } from './withdraw-delegations.ts';

/**
 * Shuts an account, under the form's once-key: sessions, open one-time links and delegations end with it, in one transaction.
 * @throws InputError at `alasan`; Refusal for one's own account, one already suspended, or the last admin
 */
export function tangguhkanPengguna(
  actor: Actor,
  input: { kunci: string; id: string; alasan: string },
): Promise<{ id: string; delegasiDicabut: number }> {
  permit(actor, 'pengguna.ubah');
  bukanDiriSendiri(actor, input.id);
  const alasan = bacaAlasan(input.alasan);
  return once(actor, 'tangguhkan-pengguna', input.kunci, async (tx) => {
    const row = await lockPengguna(tx, input.id);
    if (row.ditangguhkan_pada) throw new Refusal('Pengguna ini sudah ditangguhkan.');
    if (row.peran.includes('admin')) await sisakanAdmin(tx, row.id);
    const now = new Date();
    await tx.pengguna.update({ where: { id: row.id }, data: { ditangguhkan_pada: now, alasan_tangguh: alasan } });
    await endSessionsOf(tx, row.id, { oleh: actor.id, sebab: 'ditangguhkan' });
    await voidLinks(tx, row.id, now);
    const delegasiDicabut = await withdrawDelegations(tx, actor, row.id, { memberi: true, menerima: true }, now);
    await recordAudit(tx, actor, {
      tindakan: 'tangguhkan_pengguna',
      objek: ['pengguna', row.id],
      cabangId: row.cabang_id,
      ringkasan: `Menangguhkan pengguna ${row.nama_pengguna}`,
      sesudah: { alasan },
    });
    return { id: row.id, delegasiDicabut };
  });
}
