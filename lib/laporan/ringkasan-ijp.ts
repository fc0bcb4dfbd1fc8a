import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { toDay } from '#lib/tanggal.ts';
import { duaBelasBulan } from './dua-belas-bulan.ts';

/** Invoices of one month (yyyy-mm): what they ask, and what of it the guarantor accepted as paid. Rupiah, decimal strings. */
export interface BulanIjp {
  readonly bulan: string;
  readonly tertagih: string;
  readonly terbayar: string;
}

/** IJP of the last twelve months of the actor's branches by the date of its invoice, one row a month, also where there was none. */
export async function ringkasanIjp(actor: Actor, now: Date = new Date()): Promise<BulanIjp[]> {
  permit(actor, 'covering.lihat');
  const bulan = duaBelasBulan(now);
  const rows = await db().$queryRaw<BulanIjp[]>`
    SELECT to_char(i.tanggal_invoice, 'YYYY-MM') AS bulan, sum(i.nilai_ijp)::text AS tertagih, sum(b.terbayar)::text AS terbayar
    FROM invoice i
    CROSS JOIN LATERAL (
      SELECT COALESCE(sum(a.nilai), 0) AS terbayar FROM alokasi a JOIN pengiriman s ON s.id = a.pengiriman_id
      WHERE a.invoice_id = i.id AND s.status = 'berhasil'
    ) b
    WHERE i.cabang_id = ANY(${actor.cabangIds}::uuid[]) AND i.tanggal_invoice >= ${toDay(`${bulan[0]}-01`)}::date
    GROUP BY 1`;
  return bulan.map((satu) => rows.find((row) => row.bulan === satu) ?? { bulan: satu, tertagih: '0.00', terbayar: '0.00' });
}
