import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';
import { Prisma } from '#prisma/client.ts';
import { dapatDikoreksi, type StatusKlaim, sqlStatusKlaim } from './status.ts';

export type JenisTugasKlaim = 'klaim_kode' | 'klaim_ditolak' | 'klaim_dokumen' | 'klaim_dibayar';

/** One claim that waits for somebody; `nilai` is what was claimed in rupiah, decimal string. */
export interface TugasKlaim {
  readonly jenis: JenisTugasKlaim;
  readonly id: string;
  readonly nama: string;
  readonly keterangan: string;
  readonly nilai: string;
  readonly sejak: Date;
}

interface Row {
  readonly id: string;
  readonly nama: string;
  readonly nilai: string;
  readonly status: StatusKlaim;
  readonly sejak: Date;
  readonly alasan: string | null;
  readonly kurang: number;
}

/** Claims of a branch looked at, the newest first. */
const DILIHAT = 500;
/** A claim turned down that nobody filed again is told for this many days; afterwards it is found in the list. */
const HARI_DITOLAK = 60;

const berjenis: Partial<Record<StatusKlaim, JenisTugasKlaim>> = {
  kode_asing: 'klaim_kode',
  ditolak: 'klaim_ditolak',
  terbukti_tidak_ada: 'klaim_ditolak',
  ditolak_penjamin: 'klaim_ditolak',
  dokumen: 'klaim_dokumen',
  disetujui: 'klaim_dibayar',
};

/**
 * Claims that wait: with an answer nobody can read, turned down, with required documents not sent, approved and not yet paid. By the
 * oldest day, then the largest amount; of the newest claims of each of the actor's branches. One taken up again does not wait.
 */
export async function tugasKlaim(actor: Actor, now: Date = new Date()): Promise<TugasKlaim[]> {
  permit(actor, 'klaim.lihat');
  const sejak = new Date(now.getTime() - HARI_DITOLAK * 86_400_000);
  const rows = await db().$queryRaw<Row[]>`
    SELECT t.id, t.nama, t.nilai, t.status, t.sejak, t.alasan, ${belumDikirim} AS kurang
    FROM (
      SELECT k.id, k.perjanjian_id, k.penjaminan_id, k.nama_debitur AS nama, k.nilai_tuntutan_klaim::text AS nilai, ${Prisma.raw(sqlStatusKlaim)} AS status,
             COALESCE(d.dicatat_pada, s.selesai_pada, k.dibuat_pada) AS sejak, COALESCE(d.alasan_penolakan, s.keterangan) AS alasan
      FROM unnest(${actor.cabangIds}::uuid[]) AS c (id)
      CROSS JOIN LATERAL (SELECT * FROM klaim WHERE cabang_id = c.id ORDER BY id DESC LIMIT ${DILIHAT}) k
      JOIN pengiriman s ON s.id = k.pengiriman_id
      LEFT JOIN LATERAL (SELECT dicatat_pada, alasan_penolakan FROM keputusan_klaim WHERE klaim_id = k.id ORDER BY id DESC LIMIT 1) d ON true
    ) t
    WHERE t.status = ANY(${Object.keys(berjenis)}) AND (t.sejak > ${sejak} OR t.status NOT IN ('ditolak', 'terbukti_tidak_ada', 'ditolak_penjamin'))
      AND NOT EXISTS (SELECT 1 FROM klaim l WHERE l.penjaminan_id = t.penjaminan_id AND l.id > t.id)
    ORDER BY (t.sejak AT TIME ZONE 'Asia/Jakarta')::date, t.nilai::numeric DESC`;
  return rows.flatMap((row) => {
    const jenis = berjenis[row.status];
    const { id, nama, nilai, sejak } = row;
    return jenis && (jenis !== 'klaim_dokumen' || row.kurang > 0) ? [{ jenis, id, nama, nilai, sejak, keterangan: kata(row) }] : [];
  });
}

/** Required documents of a claim `t` of which no letter stands; the contract's default where its agreement says nothing. */
const belumDikirim = Prisma.sql`(
  SELECT count(*)::int FROM unnest(${dokumenKlaim.map(({ kode }) => kode)}::text[], ${dokumenKlaim.map(({ wajib }) => wajib)}::boolean[]) AS w (kode, wajib)
  LEFT JOIN perjanjian_dokumen pd ON pd.perjanjian_id = t.perjanjian_id AND pd.kode = w.kode
  WHERE COALESCE(pd.wajib, w.wajib) AND NOT EXISTS (
    SELECT 1 FROM dokumen_klaim dk JOIN pengiriman ds ON ds.id = dk.pengiriman_id
    WHERE dk.klaim_id = t.id AND dk.kode = w.kode AND ds.status::text <> ALL(${dapatDikoreksi})))`;

function kata({ status, alasan, kurang }: Row): string {
  if (status === 'dokumen') return `${kurang} dokumen wajib belum dikirim`;
  if (status === 'kode_asing') return 'Jamkrindo menjawab dengan kode yang belum dikenal';
  if (status === 'disetujui') return 'Catat di halaman klaim bila uangnya sudah masuk';
  return alasan ?? 'Ditolak Jamkrindo';
}
