import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { firstIdAt } from '#lib/id.ts';
import { jumlahkan } from '#lib/rupiah.ts';
import { awalHari, hariIni } from '#lib/tanggal.ts';

/** Filings of the current month in Jakarta, and of each of the last days; amounts are decimal strings in rupiah. */
export interface RingkasanBulan {
  /** yyyy-mm */
  readonly bulan: string;
  readonly pengajuan: number;
  readonly terbit: number;
  readonly ditolak: number;
  readonly plafonTerbit: string;
  readonly perHari: readonly { readonly hari: string; readonly jumlah: number }[];
  /** whether the actor's branches have ever filed anything */
  readonly pernah: boolean;
}

const HARI = 7;

/** This month of the actor's branches, read by the ids' own time, so that only its own rows are touched. */
export async function ringkasanBulan(actor: Actor, now: Date = new Date()): Promise<RingkasanBulan> {
  permit(actor, 'covering.lihat');
  const hari = Array.from({ length: HARI }, (_, back) => hariIni(new Date(now.getTime() - (HARI - 1 - back) * 86_400_000)));
  const bulan = hariIni(now).slice(0, 7);
  const awal = [`${bulan}-01`, hari[0] ?? ''].sort()[0] ?? '';
  const [rows, pertama] = await Promise.all([
    db().$queryRaw<{ hari: string; pengajuan: number; terbit: number; ditolak: number; plafon: string | null }[]>`
      SELECT (p.dibuat_pada AT TIME ZONE 'Asia/Jakarta')::date::text AS hari, count(*)::int AS pengajuan, count(g.no_sertifikat)::int AS terbit,
             count(*) FILTER (WHERE s.status = 'ditolak')::int AS ditolak, sum(p.plafon_kredit) FILTER (WHERE g.no_sertifikat IS NOT NULL)::text AS plafon
      FROM pengajuan p JOIN pengiriman s ON s.id = p.pengiriman_id LEFT JOIN penjaminan g ON g.pengajuan_id = p.id
      WHERE p.cabang_id = ANY(${actor.cabangIds}::uuid[]) AND p.id >= ${firstIdAt(awalHari(awal).getTime())}::uuid
      GROUP BY 1`,
    db().pengajuan.findFirst({ where: { cabang_id: { in: [...actor.cabangIds] } }, select: { id: true } }),
  ]);
  const bulanIni = rows.filter((row) => row.hari.startsWith(bulan));
  const sum = (key: 'pengajuan' | 'terbit' | 'ditolak') => bulanIni.reduce((total, row) => total + row[key], 0);
  return {
    bulan,
    pengajuan: sum('pengajuan'),
    terbit: sum('terbit'),
    ditolak: sum('ditolak'),
    plafonTerbit: jumlahkan(bulanIni.map((row) => row.plafon)),
    perHari: hari.map((day) => ({ hari: day, jumlah: rows.find((row) => row.hari === day)?.pengajuan ?? 0 })),
    pernah: pertama !== null,
  };
}
