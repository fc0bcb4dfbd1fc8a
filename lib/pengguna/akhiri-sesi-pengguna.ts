import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { endSessionsOf } from '#lib/auth/session.ts';
import { Refusal } from '#lib/errors.ts';
import { lockPengguna } from './row.ts';

/** Signs a person out everywhere, under the form's once-key. Their own sessions a person ends from their own page. @throws Refusal there */
export function akhiriSesiPengguna(actor: Actor, input: { kunci: string; id: string }): Promise<{ id: string }> {
  permit(actor, 'pengguna.ubah');
  if (actor.id === input.id) throw new Refusal('Sesi sendiri diakhiri dari Akun saya.');
  return once(actor, 'akhiri-sesi-pengguna', input.kunci, async (tx) => {
    const row = await lockPengguna(tx, input.id);
    await endSessionsOf(tx, row.id, { oleh: actor.id, sebab: 'diakhiri admin' });
    await recordAudit(tx, actor, {
      tindakan: 'akhiri_sesi_pengguna',
      objek: ['pengguna', row.id],
      cabangId: row.cabang_id,
      ringkasan: `Mengakhiri semua sesi pengguna ${row.nama_pengguna}`,
    });
    return { id: row.id };
  });
}
