import { activeAdmin } from '#lib/auth/active-admin.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { lockName, type Tx } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';

/** @throws Refusal where a person would act on their own account */
export function bukanDiriSendiri(actor: Actor, id: string): void {
  if (actor.id === id)
    throw new Refusal('Akun sendiri tidak dapat diubah dari sini. Minta admin lain; sandi dan kode masuk ada di Akun saya.');
}

/**
 * Keeps the installation in somebody's hands: to be called before an admin is suspended or loses the role; two that do so at
 * once stand in line. @throws Refusal where no other admin who can sign in would be left
 */
export async function sisakanAdmin(tx: Tx, id: string): Promise<void> {
  await lockName(tx, 'pengguna:admin');
  const lain = await tx.pengguna.count({ where: { ...activeAdmin, id: { not: id } } });
  if (lain === 0)
    throw new Refusal('Ini admin aktif terakhir yang dapat masuk. Tambahkan admin lain dahulu, dan pastikan ia sudah memilih sandi.');
}
