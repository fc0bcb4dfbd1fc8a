import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { HARI_DITOLAK } from '#lib/pengiriman/standing.ts';

/** One refused filing; `nilai` is its plafond in rupiah, `jumlah` how many there are. */
export interface PermohonanDitolak {
  readonly id: string;
  readonly jenis: 'baru' | 'spr';
  readonly nama: string;
  readonly aplikasi: string;
  readonly nilai: string;
  readonly sejak: Date;
  readonly alasan: string | null;
  readonly jumlah: number;
  /** sum over all of them */
  readonly total: string;
}

/** Letters looked at of each branch, state and kind, the newest first. */
const DILIHAT = 200;

/**
 * Filings, baru and SPR, refused or proved absent and not yet filed again; an SPR is filed again by any later one on the same
 * guarantee. The oldest day first, then the largest plafond, at most `paling`.
 */
export function permohonanDitolak(actor: Actor, paling: number, now: Date): Promise<PermohonanDitolak[]> {
  permit(actor, 'covering.lihat');
  const sejak = new Date(now.getTime() - HARI_DITOLAK * 86_400_000);
  return db().$queryRaw<PermohonanDitolak[]>`
    SELECT COALESCE(p.id, r.id) AS id, CASE WHEN p.id IS NULL THEN 'spr' ELSE 'baru' END AS jenis,
           COALESCE(p.nama_debitur, l.nama_debitur) AS nama, COALESCE(p.nomor_aplikasi, r.nomor_aplikasi) AS aplikasi,
           COALESCE(p.plafon_kredit, r.plafon_kredit)::text AS nilai, s.selesai_pada AS sejak, s.keterangan AS alasan,
           count(*) OVER ()::int AS jumlah, sum(COALESCE(p.plafon_kredit, r.plafon_kredit)) OVER ()::text AS total
    FROM unnest(${actor.cabangIds}::uuid[]) AS c (id)
    CROSS JOIN (VALUES ('ditolak'::status_pengiriman), ('terbukti_tidak_ada')) AS v (status)
    CROSS JOIN (VALUES ('penjaminanBaru'), ('penjaminanSpr')) AS o (operasi)
    CROSS JOIN LATERAL (
      SELECT * FROM pengiriman
      WHERE cabang_id = c.id AND status = v.status AND status <> 'berhasil' AND operasi = o.operasi AND selesai_pada > ${sejak}
      ORDER BY nomor DESC LIMIT ${DILIHAT}
    ) s
    LEFT JOIN pengajuan p ON p.pengiriman_id = s.id
    LEFT JOIN pengajuan_spr r ON r.pengiriman_id = s.id
    LEFT JOIN penjaminan l ON l.id = r.penjaminan_id
    WHERE (p.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pengajuan k WHERE k.koreksi_dari_id = p.id))
       OR (r.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pengajuan_spr k WHERE k.penjaminan_id = r.penjaminan_id AND k.id > r.id))
    ORDER BY (s.selesai_pada AT TIME ZONE 'Asia/Jakarta')::date, COALESCE(p.plafon_kredit, r.plafon_kredit) DESC LIMIT ${paling}`;
}
