import type { Actor } from '#lib/auth/actor.ts';
import { holds } from '#lib/auth/permissions.ts';
import type { Kabar } from './live.ts';

/** Whether a piece of news is for this person: letters of their branches; tests of the connection where they may see the connection. */
export function mayHear(actor: Pick<Actor, 'peran' | 'cabangIds'>, kabar: Kabar): boolean {
  if (kabar.cabang !== null) return actor.cabangIds.includes(kabar.cabang);
  return kabar.objek.startsWith('uji:') && holds(actor.peran, 'koneksi.lihat');
}
