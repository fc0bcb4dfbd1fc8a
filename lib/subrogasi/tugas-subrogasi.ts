import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { masihBerlaku } from '#lib/klaim/status.ts';

/** One instalment that waits for somebody; `id` is its claim's, `nilai` what is due to the guarantor in rupiah, decimal string. */
export interface TugasSubrogasi {
  readonly id: string;
  readonly nama: string;
  readonly keterangan: string;
  readonly nilai: string;
  readonly sejak: Date;
}

interface Row extends Omit<TugasSubrogasi, 'keterangan'> {
  readonly ke: number;
  readonly ditolak: boolean;
}

/** Instalments of a branch looked at, the newest first. */
const DILIHAT = 500;
/** A refused instalment that nobody corrected is told for this many days. */
const HARI_DITOLAK = 60;

/**
 * Instalments that wait: accepted and not yet confirmed as paid, or refused and not filed again. By the oldest day, then the largest
 * amount; of the newest of each of the actor's branches.
 */
export async function tugasSubrogasi(actor: Actor, now: Date = new Date()): Promise<TugasSubrogasi[]> {
  permit(actor, 'subrogasi.lihat');
  const sejak = new Date(now.getTime() - HARI_DITOLAK * 86_400_000);
  const rows = await db().$queryRaw<Row[]>`
    SELECT a.klaim_id AS id, k.nama_debitur AS nama, a.nilai::text AS nilai, s.selesai_pada AS sejak, a.ke, s.status <> 'berhasil' AS ditolak
    FROM unnest(${actor.cabangIds}::uuid[]) AS c (id)
    CROSS JOIN LATERAL (SELECT * FROM angsuran WHERE cabang_id = c.id ORDER BY id DESC LIMIT ${DILIHAT}) a
    JOIN klaim k ON k.id = a.klaim_id
    JOIN pengiriman s ON s.id = a.pengiriman_id
    WHERE NOT EXISTS (SELECT 1 FROM pembalikan_angsuran b WHERE b.angsuran_id = a.id) AND CASE s.status
      WHEN 'berhasil' THEN NOT EXISTS (
        SELECT 1 FROM pembayaran_angsuran b JOIN pengiriman t ON t.id = b.pengiriman_id WHERE b.angsuran_id = a.id AND t.status::text = ANY(${masihBerlaku}))
      ELSE s.status IN ('ditolak', 'terbukti_tidak_ada') AND s.selesai_pada > ${sejak} AND NOT EXISTS (SELECT 1 FROM angsuran l WHERE l.koreksi_dari_id = a.id)
      END
    ORDER BY (s.selesai_pada AT TIME ZONE 'Asia/Jakarta')::date, a.nilai DESC`;
  return rows.map(({ ke, ditolak, ...row }) => ({
    ...row,
    keterangan: ditolak ? `Angsuran ke-${ke} ditolak Jamkrindo, perlu diperbaiki` : `Angsuran ke-${ke} belum dikonfirmasi pembayarannya`,
  }));
}
