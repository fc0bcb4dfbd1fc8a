import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { type StatusKlaim, semuaStatusKlaim, sqlStatusKlaim } from '#lib/klaim/status.ts';
import { awalHari } from '#lib/tanggal.ts';
import { Prisma } from '#prisma/client.ts';
import { duaBelasBulan } from './dua-belas-bulan.ts';

/** Claims in one state; `nilai` is what was claimed, in rupiah, decimal string. */
export interface KlaimPerStatus {
  readonly status: StatusKlaim;
  readonly jumlah: number;
  readonly nilai: string;
}

/** Claims filed in the last twelve months by the actor's branches, by how they stand now, in the order of a claim's life. */
export async function ringkasanKlaim(actor: Actor, now: Date = new Date()): Promise<KlaimPerStatus[]> {
  permit(actor, 'klaim.lihat');
  const awal = awalHari(`${duaBelasBulan(now)[0]}-01`);
  const rows = await db().$queryRaw<KlaimPerStatus[]>`
    SELECT ${Prisma.raw(sqlStatusKlaim)} AS status, count(*)::int AS jumlah, sum(k.nilai_tuntutan_klaim)::text AS nilai
    FROM klaim k JOIN pengiriman s ON s.id = k.pengiriman_id
    WHERE k.cabang_id = ANY(${actor.cabangIds}::uuid[]) AND k.dibuat_pada >= ${awal}
    GROUP BY 1`;
  return rows.sort((a, b) => semuaStatusKlaim.indexOf(a.status) - semuaStatusKlaim.indexOf(b.status));
}
