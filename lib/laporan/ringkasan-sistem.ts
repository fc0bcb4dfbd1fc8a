import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';

/** The system in numbers, for who runs it. */
export interface RingkasanSistem {
  readonly penggunaAktif: number;
  readonly diundang: number;
  readonly ditangguhkan: number;
  readonly cabang: number;
  /** people with a session that is neither idle nor over */
  readonly sedangMasuk: number;
}

/** Counts people, branches and who is signed in now. */
export async function ringkasanSistem(actor: Actor, now: Date = new Date()): Promise<RingkasanSistem> {
  permit(actor, 'pengguna.ubah');
  const before = (name: 'sessionIdle' | 'sessionAbsolute') => new Date(now.getTime() - interval(name));
  const [row] = await db().$queryRaw<RingkasanSistem[]>`
    SELECT count(*) FILTER (WHERE ditangguhkan_pada IS NULL AND sandi_hash IS NOT NULL)::int AS "penggunaAktif",
           count(*) FILTER (WHERE ditangguhkan_pada IS NULL AND sandi_hash IS NULL)::int AS diundang,
           count(*) FILTER (WHERE ditangguhkan_pada IS NOT NULL)::int AS ditangguhkan,
           (SELECT count(*)::int FROM cabang WHERE digabung_ke_id IS NULL AND (berlaku_sampai IS NULL OR berlaku_sampai >= (${now} AT TIME ZONE 'Asia/Jakarta')::date)) AS cabang,
           (SELECT count(DISTINCT pengguna_id)::int FROM sesi WHERE diakhiri_pada IS NULL AND tahap = 'penuh'
              AND terakhir_aktif > ${before('sessionIdle')} AND dibuat_pada > ${before('sessionAbsolute')}) AS "sedangMasuk"
    FROM pengguna`;
  if (!row) throw new Error('counts without a row');
  return row;
}
