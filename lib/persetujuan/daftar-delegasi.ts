import { type Actor, may } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { calonPenerima } from './delegasikan.ts';

/** One delegation. `sampai` is the moment it ends: midnight WIB after its last day. */
export interface Delegasi {
  readonly id: string;
  readonly dari: { readonly id: string; readonly nama: string };
  readonly kepada: { readonly id: string; readonly nama: string };
  readonly mulai: Date;
  readonly sampai: Date;
  readonly alasan: string;
  readonly keadaan: 'akan_berlaku' | 'berlaku' | 'berakhir' | 'dicabut';
  readonly dicabutPada: Date | null;
}

/** Delegations from and to this person, the latest first, and to whom they may delegate (empty for who decides on nothing). */
export async function daftarDelegasi(
  actor: Actor,
  now: Date = new Date(),
): Promise<{ dariSaya: Delegasi[]; kepadaSaya: Delegasi[]; calon: { id: string; nama: string }[] }> {
  const orang = { select: { id: true, nama: true } } as const;
  const [rows, calon] = await Promise.all([
    db().delegasi.findMany({
      where: { OR: [{ dari_id: actor.id }, { kepada_id: actor.id }] },
      orderBy: { id: 'desc' },
      take: 100,
      include: { dari: orang, kepada: orang },
    }),
    may(actor, 'persetujuan.delegasikan') ? calonPenerima(db(), actor) : [],
  ]);
  const semua = rows.map(
    ({ id, dari, kepada, mulai, sampai, alasan, dicabut_pada: dicabutPada }): Delegasi => ({
      id,
      dari,
      kepada,
      mulai,
      sampai,
      alasan,
      dicabutPada,
      keadaan: dicabutPada ? 'dicabut' : sampai <= now ? 'berakhir' : mulai > now ? 'akan_berlaku' : 'berlaku',
    }),
  );
  return {
    dariSaya: semua.filter((row) => row.dari.id === actor.id),
    kepadaSaya: semua.filter((row) => row.kepada.id === actor.id),
    calon,
  };
}
