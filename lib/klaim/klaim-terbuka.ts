import type { Tx } from '#lib/db.ts';

export interface KlaimTerbuka {
  readonly id: string;
  readonly dibuat_oleh: string;
}

/**
 * Claims whose decision the guarantor still owes and that nobody asked about for `selangMs`, the longest waiting first. Not among
 * them: claims decided, paid or taken back, and those whose maker is suspended or no longer sees their branch (`yatim` counts these).
 */
export async function klaimTerbuka(tx: Tx, selangMs: number, now: Date, batas: number): Promise<{ klaim: KlaimTerbuka[]; yatim: number }> {
  const sebelum = new Date(now.getTime() - selangMs);
  const rows = await tx.$queryRaw<(KlaimTerbuka & { berhak: boolean })[]>`
    SELECT k.id, k.dibuat_oleh, (u.ditangguhkan_pada IS NULL AND (u.cabang_id = k.cabang_id
      OR EXISTS (SELECT 1 FROM cakupan c WHERE c.pengguna_id = u.id AND c.cabang_id = k.cabang_id))) AS berhak
    FROM klaim k JOIN pengiriman s ON s.id = k.pengiriman_id JOIN pengguna u ON u.id = k.dibuat_oleh
    WHERE s.status = 'berhasil' AND s.selesai_pada <= ${sebelum}
      AND NOT EXISTS (SELECT 1 FROM pembayaran_klaim pb WHERE pb.klaim_id = k.id)
      AND NOT EXISTS (SELECT 1 FROM penarikan_klaim pt WHERE pt.klaim_id = k.id)
      AND COALESCE((SELECT kk.putusan::text FROM keputusan_klaim kk WHERE kk.klaim_id = k.id ORDER BY kk.id DESC LIMIT 1), '')
        NOT IN ('disetujui', 'ditolak')
      AND NOT EXISTS (SELECT 1 FROM pengiriman t WHERE t.objek_jenis = 'klaim' AND t.objek_id = k.id AND t.operasi = 'inquiryKlaim'
        AND (t.dibuat_pada > ${sebelum} OR t.status IN ('siap', 'dikirim', 'belum_terkirim', 'tertahan')))
    ORDER BY k.id`;
  return { klaim: rows.filter((row) => row.berhak).slice(0, batas), yatim: rows.filter((row) => !row.berhak).length };
}
