import { db } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import { type Actor, permit } from './actor.ts';

/** A whole session that still lives, where it was opened and when it was last used. */
export interface SesiTerbuka {
  readonly id: string;
  /** browser and system in a few words */
  readonly perangkat: string | null;
  readonly alamat: string | null;
  readonly sejak: Date;
  readonly terakhirAktif: Date;
}

/** The sessions of a person that are open now, the last used first: one's own, or with the right to see people anybody's. @throws Refusal */
export async function daftarSesi(actor: Actor, penggunaId: string = actor.id, now: Date = new Date()): Promise<SesiTerbuka[]> {
  if (penggunaId !== actor.id) permit(actor, 'pengguna.lihat');
  const rows = await db().sesi.findMany({
    where: {
      pengguna_id: penggunaId,
      tahap: 'penuh',
      diakhiri_pada: null,
      terakhir_aktif: { gte: new Date(now.getTime() - interval('sessionIdle')) },
      dibuat_pada: { gte: new Date(now.getTime() - interval('sessionAbsolute')) },
    },
    orderBy: [{ terakhir_aktif: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ id, perangkat, alamat, dibuat_pada, terakhir_aktif }) => ({
    id,
    perangkat,
    alamat,
    sejak: dibuat_pada,
    terakhirAktif: terakhir_aktif,
  }));
}
