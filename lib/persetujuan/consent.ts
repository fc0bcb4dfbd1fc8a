import { activeAdmin } from '#lib/auth/active-admin.ts';
import { type Actor, may } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { holdersOf } from '#lib/pemberitahuan/recipients.ts';

/** A proposed change of the rules: who proposed it, and whose limit it sets (null: a policy). */
export interface RuleSubject {
  readonly dibuatOleh: string;
  readonly tentangId: string | null;
}

/** How many admins can sign in now. */
export function activeAdmins(tx: Tx): Promise<number> {
  return tx.pengguna.count({ where: activeAdmin });
}

/**
 * What keeps a person from consenting to a change of the rules, as a sentence; null where nothing does. Another admin consents; a
 * supervisor only while there is one admin (`admins` active ones), and never to a limit of their own.
 */
export function consentBar(actor: Actor, admins: number, { dibuatOleh, tentangId }: RuleSubject): string | null {
  if (dibuatOleh === actor.id) return 'Pengusul tidak boleh menyetujui usulnya sendiri. Mintalah orang kedua.';
  if (!may(actor, 'aturan.setujui')) return 'Peran Anda tidak berwenang menyetujui perubahan aturan. Mintalah admin lain.';
  if (tentangId === actor.id) return 'Usul ini tentang batas wewenang Anda sendiri. Mintalah orang lain menyetujuinya.';
  if (may(actor, 'aturan.ubah') || admins <= 1) return null;
  return `Ada ${admins} admin aktif, jadi perubahan aturan disetujui admin lain. Supervisor menyetujui hanya selama adminnya satu orang.`;
}

/** Whether who proposed a change of the rules could propose it still: what a suspended or former admin left behind is not consented to. */
export async function proposerStands(tx: Tx, { dibuatOleh }: RuleSubject): Promise<boolean> {
  return (await holdersOf(tx, 'aturan.ubah', null)).includes(dibuatOleh);
}

/** Ids of everybody who could consent now to a change of the rules. */
export async function consentersOf(tx: Tx, { dibuatOleh, tentangId }: RuleSubject): Promise<string[]> {
  const admins = (await activeAdmins(tx)) > 1 ? await holdersOf(tx, 'aturan.ubah', null) : await holdersOf(tx, 'aturan.setujui', null);
  return admins.filter((id) => id !== dibuatOleh && id !== tentangId);
}
