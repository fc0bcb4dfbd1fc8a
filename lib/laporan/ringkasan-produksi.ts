import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { toDay } from '#lib/tanggal.ts';
import { duaBelasBulan } from './dua-belas-bulan.ts';

/** Certificates of one month (yyyy-mm) and the plafond they guarantee, in rupiah, decimal string. */
export interface BulanProduksi {
  readonly bulan: string;
  readonly jumlah: number;
  readonly plafon: string;
}

/** Certificates of the last twelve months of the actor's branches by their date, one row a month, also where there were none. */
export async function ringkasanProduksi(actor: Actor, now: Date = new Date()): Promise<BulanProduksi[]> {
  permit(actor, 'covering.lihat');
  const bulan = duaBelasBulan(now);
  const rows = await db().$queryRaw<BulanProduksi[]>`
    SELECT to_char(tanggal_sertifikat, 'YYYY-MM') AS bulan, count(*)::int AS jumlah, sum(plafon_kredit)::text AS plafon
    FROM penjaminan
    WHERE cabang_id = ANY(${actor.cabangIds}::uuid[]) AND no_sertifikat IS NOT NULL AND tanggal_sertifikat >= ${toDay(`${bulan[0]}-01`)}::date
    GROUP BY 1`;
  return bulan.map((satu) => rows.find((row) => row.bulan === satu) ?? { bulan: satu, jumlah: 0, plafon: '0.00' });
}
