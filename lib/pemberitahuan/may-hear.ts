import type { Actor } from '#lib/auth/actor.ts';
import { holds, type Permission } from '#lib/auth/permissions.ts';
import type { Kabar } from './live.ts';

/** News without a branch: who hears it, by what it speaks of. */
const tanpaCabang: Record<string, readonly Permission[]> = {
  uji: ['koneksi.lihat'],
  persetujuan: ['aturan.lihat'],
  jalur: ['pengiriman.lihat', 'koneksi.lihat'],
};

/** Whether a piece of news is for this person: their own, letters, documents on their way and approvals of branches where they see such things, tests where they may see the connection, the line where they see either. */
export function mayHear(actor: Pick<Actor, 'id' | 'peran' | 'cabangIds' | 'wewenang'>, kabar: Kabar): boolean {
  if ('untuk' in kabar && kabar.untuk) return kabar.untuk === actor.id;
  if (kabar.cabang !== null) {
    const { cabang } = kabar;
    if (actor.wewenang.some((row) => row.cabangIds.includes(cabang)) && kabar.objek.startsWith('persetujuan:')) return true;
    return actor.cabangIds.includes(cabang) && holds(actor.peran, 'pengiriman.lihat');
  }
  const izin = tanpaCabang[kabar.objek.split(':')[0] ?? ''] ?? [];
  return izin.some((one) => holds(actor.peran, one));
}
