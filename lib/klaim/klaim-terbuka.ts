import { permissions } from '#lib/auth/permissions.ts';
import type { Tx } from '#lib/db.ts';

export interface KlaimTerbuka {
  readonly id: string;
  /** in whose name the guarantor is asked: its maker, or who stands in for one who is gone */
  readonly penanya: string;
}
type Row = { readonly id: string; readonly cabang_id: string; readonly pembuat: string | null };

const berhak = [...permissions['klaim.tanyakan']];

/**
 * Claims whose decision the guarantor still owes and that nobody asked about for `selangMs`, the longest waiting first. Not among
 * them: claims decided, paid or taken back. A maker who is suspended, moved away or changed role hands over to a petugas klaim of the
 * branch, else to its supervisor; `yatim` counts the claims of this look for which there is none.
 */
export async function klaimTerbuka(tx: Tx, selangMs: number, now: Date, batas: number): Promise<{ klaim: KlaimTerbuka[]; yatim: number }> {
  const sebelum = new Date(now.getTime() - selangMs);
  const rows = await tx.$queryRaw<Row[]>`
    WITH buka AS MATERIALIZED (
      SELECT k.id, k.cabang_id, k.dibuat_oleh FROM klaim k JOIN pengiriman s ON s.id = k.pengiriman_id
      WHERE s.status = 'berhasil' AND s.selesai_pada <= ${sebelum}
        AND NOT EXISTS (SELECT 1 FROM pembayaran_klaim pb WHERE pb.klaim_id = k.id)
        AND NOT EXISTS (SELECT 1 FROM penarikan_klaim pt WHERE pt.klaim_id = k.id)
        AND COALESCE((SELECT kk.putusan::text FROM keputusan_klaim kk WHERE kk.klaim_id = k.id ORDER BY kk.id DESC LIMIT 1), '')
          NOT IN ('disetujui', 'ditolak')
        AND NOT EXISTS (SELECT 1 FROM pengiriman t WHERE t.objek_jenis = 'klaim' AND t.objek_id = k.id AND t.operasi = 'inquiryKlaim'
          AND (t.dibuat_pada > ${sebelum} OR t.status IN ('siap', 'dikirim', 'belum_terkirim', 'tertahan')))
    ), orang AS MATERIALIZED (
      SELECT u.id, cabang_terlihat(u.id) AS cabang FROM pengguna u
      WHERE u.id IN (SELECT dibuat_oleh FROM buka) AND u.ditangguhkan_pada IS NULL AND u.peran && ${berhak}::text[]::peran[]
    )
    SELECT k.id, k.cabang_id, o.id AS pembuat FROM buka k LEFT JOIN orang o ON o.id = k.dibuat_oleh AND k.cabang_id = ANY(o.cabang)
    ORDER BY k.id`;
  const pengganti = await standIns(tx, [...new Set(rows.filter((row) => !row.pembuat).map((row) => row.cabang_id))]);
  const asked = rows.flatMap(({ id, cabang_id, pembuat }) => {
    const penanya = pembuat ?? pengganti.get(cabang_id);
    return penanya ? [{ id, penanya }] : [];
  });
  return { klaim: asked.slice(0, batas), yatim: rows.length - asked.length };
}

/** Who asks in place of a maker who is gone, by branch: its own people first. */
async function standIns(tx: Tx, cabangIds: readonly string[]): Promise<Map<string, string>> {
  if (cabangIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ cabang_id: string; id: string }[]>`
    SELECT DISTINCT ON (c.id) c.id AS cabang_id, u.id FROM unnest(${cabangIds}::uuid[]) AS c(id)
    CROSS JOIN LATERAL pelihat_cabang(ARRAY[c.id]) AS p(id)
    JOIN pengguna u ON u.id = p.id AND u.ditangguhkan_pada IS NULL AND u.peran && ARRAY['petugas_klaim', 'supervisor']::peran[]
    ORDER BY c.id, ('petugas_klaim' = ANY(u.peran)) DESC, (u.cabang_id = c.id) DESC, u.id`;
  return new Map(rows.map(({ cabang_id, id }) => [cabang_id, id]));
}
